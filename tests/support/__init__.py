"""What several folders of tests share: projects to build, a crawler, a server, a browser."""
