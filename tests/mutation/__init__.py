"""Mutation testing: whether the tests notice when the rules of life cycles, scope and dates are changed.

`make mutation` changes the code in one small way after another and runs the tests of the model on each. What they
let pass is either a case that is lacking, or stands in `equivalent.yml` with the reason why nobody could tell.
"""
