using PersonalizedLearning.Evidence;

namespace PersonalizedLearning.Mastery;

/// <summary>How much of a credit may rest on evidence of certain sources at the most.</summary>
public sealed record SourceCap
{
    /// <summary>Makes a cap.</summary>
    /// <param name="sources">The sources, at least one, each once.</param>
    /// <param name="credits">The most credits that may come from them, from 0.</param>
    /// <exception cref="ArgumentException">There is no source, one is there twice or not defined, or the credits are not from 0 to 1000000.</exception>
    public SourceCap(ValueList<EvidenceSource> sources, double credits)
    {
        foreach (var source in sources)
        {
            Preconditions.Defined(source, nameof(sources));
        }

        if (sources.Count == 0 || sources.Distinct().Count() < sources.Count)
        {
            throw new ArgumentException($"The sources are {sources}; expected at least one, each once.", nameof(sources));
        }

        Sources = sources;
        Credits = Preconditions.InRange(credits, 0, CreditRule.MostCredits);
    }

    /// <summary>Gets the sources.</summary>
    public ValueList<EvidenceSource> Sources { get; }

    /// <summary>Gets the most credits that may come from them.</summary>
    public double Credits { get; }
}
