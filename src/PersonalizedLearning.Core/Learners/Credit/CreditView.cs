using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Learners;

/// <summary>The credits of a learner as one viewer may see them. Immutable and thread safe.</summary>
public sealed class CreditView : IReadModel
{
    private CreditView(Sight sight) => Sight = sight;

    /// <inheritdoc/>
    public Sight Sight { get; }

    /// <summary>Gets the learner.</summary>
    public LearnerId Learner => Sight.Learner;

    /// <summary>Gets the instant as of which it holds.</summary>
    public Instant AsOf => Sight.At;

    /// <summary>Gets the credits given in all.</summary>
    [DataScope(DataScope.Credit)]
    public double Awarded { get; private init; }

    /// <summary>Gets the awards, the earliest first; their competencies only for whoever sees mastery, their evidence only for whoever sees evidence.</summary>
    [DataScope(DataScope.Credit)]
    public ValueList<CreditAward> Awards { get; private init; }

    /// <summary>Gets how the learner stands with each rule, in the order of the rules.</summary>
    [DataScope(DataScope.Credit)]
    public ValueList<CreditLine> Lines { get; private init; }

    /// <summary>Gets what is missing, for each rule by which not all is earned.</summary>
    [DataScope(DataScope.Mastery)]
    public ValueList<CreditGap> Gaps { get; private init; }

    /// <summary>Makes the view.</summary>
    /// <param name="credit">The report on credits.</param>
    /// <param name="sight">What the viewer may see.</param>
    /// <returns>The view. What is missing is shown to whoever sees both credit and mastery.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The report is of another learner.</exception>
    public static CreditView Of(CreditReport credit, Sight sight)
    {
        ArgumentNullException.ThrowIfNull(credit);
        ArgumentNullException.ThrowIfNull(sight);
        if (credit.Learner != sight.Learner)
        {
            throw new ArgumentException($"The report is of learner '{credit.Learner}'; expected '{sight.Learner}', of whom the sight is.", nameof(credit));
        }

        if (!sight.Sees(DataScope.Credit))
        {
            return new CreditView(sight);
        }

        return new CreditView(sight)
        {
            Awarded = credit.Awarded,
            Awards = credit.Awards.Select(award => Shown(award, sight)).ToValueList(),
            Lines = credit.Standings.Select(item => new CreditLine(item.Rule.Id, item.Rule.Version, item.Rule.Credits, item.Earned, item.Awarded, item.Due, item.BySource)).ToValueList(),
            Gaps = sight.Only(
                DataScope.Mastery, credit.Standings.Where(item => !item.Missing.IsNothing).Select(item => new CreditGap(item.Rule.Id, item.Missing))),
        };
    }

    private static CreditAward Shown(CreditAward award, Sight sight) => award with
    {
        Competencies = sight.Only(DataScope.Mastery, award.Competencies),
        Evidence = sight.Only(DataScope.Evidence, award.Evidence),
    };
}
