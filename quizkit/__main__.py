"""`python -m quizkit`: the command line, where the script is not on the path."""

from quizkit.cli import main

if __name__ == "__main__":
    main()
