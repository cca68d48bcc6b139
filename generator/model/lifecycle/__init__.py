"""When a measure binds: three independent questions, then a verdict.

`matter` says what a question is about and `history` gathers what bears on a part; `progress`, `ending` and
`suspension` answer one question each; `level` stacks the rates; `interval` cuts time by the answers; `status` reads off
a day, `reason` words it; `whole` joins the parts; `outlook` says how they will stand later.
"""
