"""newsarchive: who acted, when, and according to whom.

A plugin for Pelican; ``register`` is what Pelican calls.
"""

__version__ = "0.1.0"


def register() -> None:
    """Called by Pelican once, when it loads the plugin."""
    # Imported here, so that the verbs that build nothing start without Pelican.
    from newsarchive.publish.plugin import connect  # noqa: PLC0415

    connect()
