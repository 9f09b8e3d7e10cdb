namespace PersonalizedLearning.Interop;

/// <summary>A statement of xAPI 1.0.3 or 2.0: who did what, with what result, in which circumstances and when.</summary>
/// <remarks>
/// All that a file holds is kept: texts as they were written, and what xAPI does not know, or what holds no usable value (an empty list and null among them), as JSON in the members called
/// <c>Other</c>. Two statements are equal when all their members are. Immutable and thread safe.
/// </remarks>
public sealed record XapiStatement
{
    /// <summary>Gets the UUID; null when there is none yet.</summary>
    public string? Id { get; init; }

    /// <summary>Gets who did it; null when absent, which is not allowed.</summary>
    public XapiActor? Actor { get; init; }

    /// <summary>Gets what was done; null when absent, which is not allowed.</summary>
    public XapiVerb? Verb { get; init; }

    /// <summary>Gets what it was done to or with; null when absent, which is not allowed.</summary>
    public XapiObject? Object { get; init; }

    /// <summary>Gets what came of it; null when not said.</summary>
    public XapiResult? Result { get; init; }

    /// <summary>Gets the circumstances; null when not said.</summary>
    public XapiContext? Context { get; init; }

    /// <summary>Gets when it happened, in ISO 8601 as it was written; null when not said.</summary>
    public string? Timestamp { get; init; }

    /// <summary>Gets when a record store took it in, in ISO 8601 as it was written; null when not said.</summary>
    public string? Stored { get; init; }

    /// <summary>Gets who vouches for it; null when not said.</summary>
    public XapiActor? Authority { get; init; }

    /// <summary>Gets the version of xAPI, such as <c>1.0.3</c>; null when not said.</summary>
    public string? Version { get; init; }

    /// <summary>Gets the files that belong to it.</summary>
    public ValueList<XapiAttachment> Attachments { get; init; }

    /// <summary>Gets the members that xAPI does not know there, or that hold no usable value, sorted by name.</summary>
    public ValueList<JsonMember> Other { get; init; }

    /// <summary>Checks the statement against the rules of xAPI.</summary>
    /// <param name="place">Where it stands, for the places of problems; <c>$</c> when it stands alone.</param>
    /// <returns>The problems, of which those of severity Error make a record store refuse it; the codes are those of <see cref="XapiReader"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="place"/> is null or empty.</exception>
    public IReadOnlyList<Diagnostic> Check(string place = "$")
    {
        ArgumentException.ThrowIfNullOrEmpty(place);
        var problems = new List<Diagnostic>();
        new XapiStatementCheck(this, new XapiPlace(problems, null, place, -1), isNested: false).Check();
        return problems;
    }
}
