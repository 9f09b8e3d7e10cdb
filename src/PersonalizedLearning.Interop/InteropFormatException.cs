namespace PersonalizedLearning.Interop;

/// <summary>The input as a whole can't be read: it is missing, not in the format, cut off, too large or nested too deep; or a row of a table is not usable.</summary>
/// <remarks>Problems that leave the rest readable are reported as <see cref="Diagnostic"/>s instead. The message is one line: what, where, and what was expected.</remarks>
public sealed class InteropFormatException : FormatException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="place">Where in the input: a path, a line, or the name of a file.</param>
    /// <param name="problem">What is wrong there.</param>
    /// <param name="expected">What was expected.</param>
    /// <param name="innerException">The cause; null when there is none.</param>
    public InteropFormatException(string place, string problem, string expected, Exception? innerException = null)
        : base(OneLine($"{place}: {problem}; expected {expected}."), innerException)
    {
        Place = place;
        Problem = problem;
        Expected = expected;
    }

    /// <summary>Gets where in the input the problem is.</summary>
    public string Place { get; }

    /// <summary>Gets what is wrong.</summary>
    public string Problem { get; }

    /// <summary>Gets what was expected.</summary>
    public string Expected { get; }

    /// <summary>The same problem, with the name of the file put before its place.</summary>
    internal InteropFormatException In(string file) => new($"{file}, {Place}", Problem, Expected, this);

    // Values of the input are quoted in the message, and they may hold anything.
    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
