using PersonalizedLearning.Evidence;

namespace PersonalizedLearning.Mastery;

/// <summary>Which mastery earns how many credits.</summary>
/// <remarks>
/// Nothing here, and nothing that it is judged by, knows how long anything took: credit comes by mastery and never by seat time. Prior learning counts as all
/// other evidence does, unless a cap limits it.
/// </remarks>
public sealed record CreditRule
{
    /// <summary>The most credits that a rule may give.</summary>
    internal const double MostCredits = 1_000_000;

    private const int LongestId = 1000;

    /// <summary>Gets the name of the rule, of at most 1000 characters; it stays when the rule is changed.</summary>
    /// <exception cref="ArgumentException">The text can't be an identifier.</exception>
    public required string Id
    {
        get;
        init => field = Preconditions.Id(value, nameof(Id)).Length <= LongestId
            ? value
            : throw new ArgumentException($"The name of the rule has {value.Length} characters; expected at most {LongestId}.", nameof(Id));
    }

    /// <summary>Gets the version of the rule, from 1; an award says by which version it was given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The version is less than 1.</exception>
    public int Version { get; init => field = Preconditions.AtLeast(value, 1, nameof(Version)); } = 1;

    /// <summary>Gets what must be mastered.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public required CompetencyRule Requirement { get; init => field = value ?? throw new ArgumentNullException(nameof(Requirement)); }

    /// <summary>Gets how many credits that earns: above 0, at most 1000000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not in that range.</exception>
    public required double Credits
    {
        get;
        init
        {
            if (!(value > 0 && value <= MostCredits))
            {
                Preconditions.ThrowOutOfRange(value, "a number above 0 and at most 1000000", nameof(Credits));
            }

            field = value;
        }
    }

    /// <summary>Gets at which status of mastery it is earned; once shown by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public CreditBasis Basis { get; init => field = Preconditions.Defined(value, nameof(Basis)); }

    /// <summary>Gets how much may come from certain sources; a source is in one cap at most.</summary>
    /// <exception cref="ArgumentException">A cap is null, or a source is in two.</exception>
    public ValueList<SourceCap> Caps { get; init => field = Checked(value, nameof(Caps)); }

    private static ValueList<SourceCap> Checked(ValueList<SourceCap> caps, string name)
    {
        var seen = new HashSet<EvidenceSource>();
        foreach (var cap in caps)
        {
            ArgumentNullException.ThrowIfNull(cap, name);
            foreach (var source in cap.Sources)
            {
                if (!seen.Add(source))
                {
                    throw new ArgumentException($"Source {source} is in two caps; expected one at most.", name);
                }
            }
        }

        return caps;
    }
}
