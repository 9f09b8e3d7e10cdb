using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Paths;

/// <summary>What the weighted selector weighs, and how.</summary>
/// <remarks>Symbols are those of its source (Rosen, Rushkin, Rubin, Munson, Ang, Weber, Lopez and Tingley 2018).</remarks>
public sealed record WeightedParameters
{
    private const double MostWeight = 1e6;

    /// <summary>Gets the weight of readiness, from 0; 2 by default. Symbol W_p.</summary>
    public double Readiness { get; init => field = Preconditions.InRange(value, 0, MostWeight, nameof(Readiness)); } = 2;

    /// <summary>Gets the weight of remediation, what is still to be learnt, from 0; 2 by default. Symbol W_r.</summary>
    public double Remediation { get; init => field = Preconditions.InRange(value, 0, MostWeight, nameof(Remediation)); } = 2;

    /// <summary>Gets the weight of continuity with the latest experience, from 0; 1 by default. Symbol W_c.</summary>
    public double Continuity { get; init => field = Preconditions.InRange(value, 0, MostWeight, nameof(Continuity)); } = 1;

    /// <summary>Gets the weight of a difficulty that fits, from 0; 0.5 by default. Symbol W_d.</summary>
    public double Difficulty { get; init => field = Preconditions.InRange(value, 0, MostWeight, nameof(Difficulty)); } = 0.5;

    /// <summary>Gets the log odds from which on mastery counts as complete, from −20 to 20; 2.2 by default, a mastery of 0.9. Symbol L*.</summary>
    public double MasteredFrom { get; init => field = Preconditions.InRange(value, -20, 20, nameof(MasteredFrom)); } = 2.2;

    /// <summary>Gets how much lack of prerequisites, in log odds, is forgiven, from 0 to 20; 0 by default. Symbol r*.</summary>
    public double Forgiveness { get; init => field = Preconditions.InRange(value, 0, 20, nameof(Forgiveness)); }

    /// <summary>Gets how much a hard prerequisite counts, from 0 to 1; 1 by default. An entry of the source's matrix W.</summary>
    public double HardPrerequisite { get; init => field = Preconditions.InRange(value, 0, 1, nameof(HardPrerequisite)); } = 1;

    /// <summary>Gets how much a soft prerequisite counts, from 0 to 1; 0.5 by default.</summary>
    public double SoftPrerequisite { get; init => field = Preconditions.InRange(value, 0, 1, nameof(SoftPrerequisite)); } = 0.5;

    /// <summary>Gets the experiences of which more is known, each once, in the ordinal order of their identifiers whatever the order given; none by default.</summary>
    /// <exception cref="ArgumentException">An experience is there twice, or an entry is null.</exception>
    public ValueList<WeightedItem> ByExperience { get; init => field = ItemOrder.Sorted(value, item => item.Experience.Value, nameof(ByExperience)); }

    /// <summary>Gets the probability of a right answer without mastery, from 0 to 1, for all other experiences; 0.1 by default.</summary>
    public double Guess { get; init => field = Preconditions.InRange(value, 0, 1, nameof(Guess)); } = 0.1;

    /// <summary>Gets the probability of a wrong answer in spite of mastery, from 0 to 1, for all other experiences; 0.1 by default.</summary>
    public double Slip { get; init => field = Preconditions.InRange(value, 0, 1, nameof(Slip)); } = 0.1;

    /// <summary>Gets how difficult all other experiences are, from 0 to 1; 0.5 by default.</summary>
    public double ItemDifficulty { get; init => field = Preconditions.InRange(value, 0, 1, nameof(ItemDifficulty)); } = 0.5;
}
