"""What was worked out once is remembered by the digest of all that it was made from, and need not be worked out again.

Nothing here knows what it remembers; ``.cache/`` can be deleted at any time, and costs nothing but a slower build.
"""
