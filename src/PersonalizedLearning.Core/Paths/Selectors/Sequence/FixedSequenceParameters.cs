using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>The order that a fixed sequence follows.</summary>
public sealed record FixedSequenceParameters
{
    /// <summary>
    /// Gets the competencies in order, each once; what a framework does not have is passed over. When empty, the default, the order is that of the framework: each
    /// competency after its hard prerequisites, and of several that could come next the first by identifier.
    /// </summary>
    /// <exception cref="ArgumentException">A competency is there twice, or names nothing.</exception>
    public ValueList<CompetencyId> Sequence { get; init => field = Checked(value, nameof(Sequence)); }

    /// <summary>Gets whether what is not ready yet is passed over until it is; true by default. If not, the sequence is followed whatever the prerequisites say.</summary>
    public bool OnlyReady { get; init; } = true;

    private static ValueList<CompetencyId> Checked(ValueList<CompetencyId> sequence, string name)
    {
        var seen = new HashSet<CompetencyId>();
        foreach (var competency in sequence)
        {
            Preconditions.Id(competency.Value, name);
            if (!seen.Add(competency))
            {
                throw new ArgumentException($"Competency '{competency}' is in the sequence twice; expected once.", name);
            }
        }

        return sequence;
    }
}
