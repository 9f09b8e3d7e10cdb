using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Paths;

/// <summary>Who judges a demonstration, and how what the judges say makes one result. Immutable; equality is by value.</summary>
public sealed record DemonstrationJudging
{
    /// <summary>The most judges of a panel.</summary>
    public const int MostJudges = 99;

    /// <summary>Gets how many judges are needed, 1 by default: one judge alone, or a panel of up to <see cref="MostJudges"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not in that range.</exception>
    public int Judges
    {
        get;
        init
        {
            if (value is < 1 or > MostJudges)
            {
                Preconditions.ThrowOutOfRange(value, $"a whole number from 1 to {MostJudges}", nameof(Judges));
            }

            field = value;
        }
    } = 1;

    /// <summary>Gets who may judge: educators by default. The learner never does.</summary>
    /// <exception cref="ArgumentException">There is no role, one is there twice, or it is not one of other people.</exception>
    public ValueList<PersonRole> Roles
    {
        get;
        init => field = value.Count > 0 && value.Distinct().Count() == value.Count && value.All(IsRoleOfAJudge)
            ? value
            : throw new ArgumentException($"The roles of judges are {value}; expected at least one role of people other than the learner, each once.", nameof(Roles));
    } = [PersonRole.Educator];

    /// <summary>Gets how several levels make one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public ResolutionRule Resolution { get; init => field = Preconditions.Defined(value, nameof(Resolution)); }

    /// <summary>Gets how a mean is rounded to a level; half-way means go up by default. Even are the lowest level, the third, the fifth and so on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public RoundingMode MeanRounding { get; init => field = Preconditions.Defined(value, nameof(MeanRounding)); }

    /// <summary>
    /// Gets the least share of the pairs of judges that must have given the same level on a criterion, from 0, the default, to 1; an adjudicator decides where it is less, whatever the rule
    /// makes of it.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to 1.</exception>
    public double LeastAgreement { get; init => field = Preconditions.InRange(value, 0, 1, nameof(LeastAgreement)); }

    /// <summary>Makes one level of several.</summary>
    /// <param name="positions">The positions of the levels on their scale, from 0; one of each judge, in any order.</param>
    /// <returns>The position of the result; null where an adjudicator must decide, or nobody judged.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A position is negative.</exception>
    public int? Resolve(ValueList<int> positions)
    {
        foreach (var position in positions)
        {
            Preconditions.AtLeast(position, 0, nameof(positions));
        }

        if (positions.Count == 0 || AgreementOf(positions) < LeastAgreement)
        {
            return null;
        }

        int[] sorted = [.. positions.Order()];
        return Resolution switch
        {
            ResolutionRule.Median => LowerMedian(sorted),
            ResolutionRule.Mean => RoundedMean(sorted),
            ResolutionRule.Consensus => sorted[0] == sorted[^1] ? sorted[0] : null,
            ResolutionRule.AdjacentElseAdjudicate => sorted[^1] - sorted[0] <= 1 ? LowerMedian(sorted) : null,
            _ => Majority(sorted),
        };
    }

    /// <summary>Tells how far judges agree on a criterion.</summary>
    /// <param name="positions">The positions of the levels that they gave.</param>
    /// <returns>The share of the pairs of judges that gave the same level; 1 where there are no pairs.</returns>
    public static double AgreementOf(ValueList<int> positions)
    {
        var pairs = (long)positions.Count * (positions.Count - 1) / 2;
        var same = positions.GroupBy(position => position).Sum(group => (long)group.Count() * (group.Count() - 1) / 2);
        return pairs == 0 ? 1 : (double)same / pairs;
    }

    /// <summary>Whether an author may judge a learner: somebody by name, in one of the roles, and not the learner.</summary>
    internal bool Allows(Author author, LearnerId learner) => author.Person.Value.Length > 0 && author.Person.Value != learner.Value && Roles.Contains(author.Role);

    private static bool IsRoleOfAJudge(PersonRole role) => Enum.IsDefined(role) && role is not (PersonRole.Unspecified or PersonRole.Learner or PersonRole.System);

    private static int LowerMedian(int[] sorted) => sorted[(sorted.Length - 1) / 2];

    // What more than half gave is in the middle, wherever it begins.
    private static int? Majority(int[] sorted)
    {
        var middle = sorted[sorted.Length / 2];
        return 2 * sorted.Count(position => position == middle) > sorted.Length ? middle : null;
    }

    // In whole numbers, so that a mean is half-way exactly where it is.
    private int RoundedMean(int[] sorted)
    {
        var (whole, rest) = Math.DivRem(sorted.Sum(position => (long)position), sorted.Length);
        var isUp = MeanRounding switch
        {
            RoundingMode.Down => false,
            RoundingMode.Up => rest > 0,
            RoundingMode.HalfToEven => (2 * rest) + (whole % 2) > sorted.Length,
            _ => 2 * rest >= sorted.Length,
        };
        return (int)(isUp ? whole + 1 : whole);
    }
}
