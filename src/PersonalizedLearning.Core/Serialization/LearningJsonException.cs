namespace PersonalizedLearning.Serialization;

/// <summary>Says that a JSON text can't be read: what was found, where, and what was expected, on one line.</summary>
/// <remarks>The only exception by which the readers of <see cref="LearningJson"/> refuse a text.</remarks>
public sealed class LearningJsonException : Exception
{
    internal LearningJsonException(string problem, string? path, long? line, Exception? inner = null)
        : base(Describe(problem, path, line), inner)
    {
        Problem = problem;
        Path = path;
        Line = line;
    }

    /// <summary>Gets what is wrong, without the place.</summary>
    public string Problem { get; }

    /// <summary>Gets the JSON path of the value, such as <c>$.competencies[3].id</c>; null when it is not known.</summary>
    public string? Path { get; }

    /// <summary>Gets the line in the text, from 1; null when it is not known.</summary>
    public long? Line { get; }

    private static string Describe(string problem, string? path, long? line)
    {
        var place = (line, path) switch
        {
            (null, null) => string.Empty,
            (null, _) => $"{path}: ",
            (_, null or "") => FormattableString.Invariant($"line {line}: "),
            _ => FormattableString.Invariant($"line {line}, {path}: "),
        };
        return place + problem;
    }
}
