"""The frame around the screens: window, rail, notices, tray."""
