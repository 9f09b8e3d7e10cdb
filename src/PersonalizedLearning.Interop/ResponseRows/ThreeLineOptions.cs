namespace PersonalizedLearning.Interop;

/// <summary>What a file of three lines a learner holds.</summary>
public sealed record ThreeLineOptions
{
    /// <summary>Gets whether a line of items stands before that of skills, so that there are four lines a learner. Null, the default: the first learner tells.</summary>
    public bool? HasItems { get; init; }

    /// <summary>Gets the number of the first learner, from 0: learners have no names in the file and are called <c>learner-N</c>. 1 by default.</summary>
    public int FirstLearner
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 1;

    /// <summary>Gets what problems are reported to; null when nobody wants to know.</summary>
    public Action<Diagnostic>? Report { get; init; }
}
