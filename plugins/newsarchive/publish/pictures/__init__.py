"""Share images: what a link to a page looks like where it is shared, drawn from the page's own values.

Nothing of the machine's is read, no font and no setting, so that the same archive gives the same bytes.
"""
