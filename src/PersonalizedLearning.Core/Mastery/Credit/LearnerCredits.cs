using System.Collections.Immutable;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Mastery;

/// <summary>The credits that were given to a learner, by those who may: a view of the journal.</summary>
/// <remarks>
/// Nothing takes an award back, so whoever gives one must have the right to. <see cref="CreditReport"/> tells what was earned and what is due. Immutable and thread safe.
/// </remarks>
public sealed class LearnerCredits : JournalView<LearnerCredits>
{
    private ImmutableList<CreditAward> awards = [];

    private LearnerCredits(ValueList<PersonRole> awardedBy) => AwardedBy = awardedBy;

    /// <summary>Gets who may give credit when nothing else is said: educators, administrators and systems.</summary>
    public static ValueList<PersonRole> StandardRoles { get; } = [PersonRole.Educator, PersonRole.Administrator, PersonRole.System];

    /// <summary>Gets who may give credit.</summary>
    public ValueList<PersonRole> AwardedBy { get; }

    /// <summary>Gets the awards, in the order of the journal.</summary>
    public IReadOnlyList<CreditAward> Awards => awards;

    /// <summary>Gets the credits given in all.</summary>
    public double Total => awards.Sum(award => award.Credits);

    /// <summary>Makes the view before any event.</summary>
    /// <param name="awardedBy">Who may give credit; <see cref="StandardRoles"/> when null.</param>
    /// <returns>The view.</returns>
    public static LearnerCredits Before(ValueList<PersonRole>? awardedBy = null) => new(awardedBy ?? StandardRoles);

    private protected override bool Concerns(JournalEvent item) => item is CreditAward;

    private protected override Objection? Judge(JournalEvent item) =>
        AwardedBy.Contains(item.Author.Role) ? null : NotAllowed(item, "give credit", $"one of {string.Join(", ", AwardedBy)}");

    private protected override LearnerCredits Take(JournalEvent item)
    {
        var next = Copy();
        next.awards = awards.Add((CreditAward)item);
        return next;
    }
}
