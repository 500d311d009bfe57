"""The room contacts."""
