"""What Comptoir costs beside the bare thing, measured on this machine: never a timed test."""
