using System.Text.Json;

namespace PersonalizedLearning.Serialization;

/// <summary>Says in words of the text what the serializer says in words of the program, and where.</summary>
internal static class JsonProblem
{
    private const string PathMark = " Path: ";

    /// <summary>Translates what the serializer threw.</summary>
    /// <param name="problem">The exception.</param>
    /// <param name="line">The line of the text that was read; null when it holds all lines.</param>
    public static LearningJsonException Of(JsonException problem, long? line) => new(
        Words(problem), problem.Path ?? "$", problem.LineNumber is { } at ? (line ?? 1) + at : line, problem);

    /// <summary>Translates what else is thrown for a text that is not valid.</summary>
    public static LearningJsonException Of(Exception problem, long? line) => problem is NotSupportedException
        ? new("The member that says of which kind it is ('kind', 'type' or 'filter') is missing.", PathIn(problem.Message) ?? "$", line, problem)
        : In("$", problem, line);

    /// <summary>Translates what the serializer threw for a part of a text.</summary>
    public static LearningJsonException In(string path, JsonException problem) => new(Words(problem), path + problem.Path?[1..], null, problem);

    /// <summary>Moves what was said of a part, with the place in it, to where the part stands.</summary>
    public static LearningJsonException In(string path, LearningJsonException problem) => new(problem.Problem, path + problem.Path?[1..], null, problem);

    /// <summary>Says that a part of a text is not valid.</summary>
    public static LearningJsonException In(string path, Exception problem, long? line = null) => new(Words(problem), path, line, problem);

    // What refuses an argument is the domain, which speaks of the text; it may quote it, too, so nothing is translated there.
    private static string Words(Exception problem) => problem is ArgumentException ? WithoutParameter(problem) : Words(problem.Message);

    private static string Words(JsonException problem) => problem.InnerException switch
    {
        ArgumentException inner => WithoutParameter(inner),
        FormatException inner => Words(inner.Message),
        _ => Words(WithoutPlace(problem.Message)),
    };

    private static string WithoutParameter(Exception problem)
    {
        var message = problem.Message;
        var parameter = message.LastIndexOf(" (Parameter '", StringComparison.Ordinal);
        return parameter < 0 ? message : message[..parameter];
    }

    // The serializer names types, which mean nothing to a reader.
    private static string Words(string message)
    {
        return message switch
        {
            _ when Between(message, "The JSON property '", "' could not be mapped to any") is { } name => $"The member '{name}' is not known here.",
            _ when Between(message, "Duplicate property '", "' encountered") is { } name => Twice(name),
            _ when Between(message, "contains a duplicate '", "' metadata property") is { } name => Twice(name),
            _ when Says("Duplicate propert") => "The member is there twice; expected once.",
            _ when Between(message, "unrecognized type discriminator id '", "'") is { } kind => $"The kind '{kind}' is not known here.",
            _ when Says("could not be converted to") || Says("is out of bounds for") => "The value is of the wrong type, or outside what its type can hold.",
            _ when Says("missing required properties") => $"Required members are missing: {message[(message.LastIndexOf(':') + 1)..].Trim(' ', '.')}.",
            _ when Says("doesn't allow") && Says("null") => "null was found; expected a value.",
            _ when Says("UTF-16") => "The text is not valid UTF-8, or holds half a surrogate pair.",
            _ when Says("metadata properties must be JSON strings") => "The value is of the wrong type; expected a string.",
            _ when Says("metadata") => "A member whose name starts with '$' is not known here.",
            _ => message,
        };

        bool Says(string words) => message.Contains(words, StringComparison.Ordinal);
    }

    private static string Twice(string name) => $"The member '{name}' is there twice; expected once.";

    // The serializer appends the place, which the exception states by itself.
    private static string WithoutPlace(string message)
    {
        foreach (var mark in (ReadOnlySpan<string>)[PathMark, " LineNumber: "])
        {
            var end = message.LastIndexOf(mark, StringComparison.Ordinal);
            message = end < 0 ? message : message[..end];
        }

        return message;
    }

    private static string? PathIn(string message) => Between(message, PathMark, " | LineNumber: ");

    private static string? Between(string message, string before, string after)
    {
        var start = message.IndexOf(before, StringComparison.Ordinal);
        var end = message.LastIndexOf(after, StringComparison.Ordinal);
        return start >= 0 && end >= start + before.Length ? message[(start + before.Length)..end] : null;
    }
}
