"""From plain data to pictures in a page: lifelines on a time axis, the periodic table, the chain around a record,
the band of months.

Pictures stretch with the page: across they are measured in per cent, downwards in the size of type, so that words keep
their size on any screen. They carry no ids, so that any number of them may stand on one page, and no colours: classes
name what is shown, the style sheet says how it looks in either theme and on paper.
"""
