"""Second opinions on what the product must do, worked out from its documents alone.

Nothing in here imports the product: what is judged may not be the judge.
"""
