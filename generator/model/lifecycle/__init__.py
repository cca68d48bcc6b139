"""When a measure binds: three independent questions, then a verdict.

`history` gathers what bears on a part; `progress`, `ending` and `suspension` answer one question each; `level` stacks
the rates; `interval` cuts time by the answers; `status` reads off a day; `whole` joins the parts.
"""
