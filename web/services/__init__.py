"""What a server does for its organisers, without a page, a form or a request: a page, a command or an API
of other programs asks for it alike. What is refused is an error of ``drillsim.base.errors``.
"""
