"""The window: Qt Widgets. Only this room knows Qt; it asks services and shows what they answer."""
