"""``python -m desktop_app`` is ``comptoir``."""

from desktop_app.cli.main import main

if __name__ == "__main__":
    main()
