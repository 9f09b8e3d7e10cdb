using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Feedback;

/// <summary>Feedback on a learner for an audience: what changed since the last time, on what that rests, and what to do next by when. Data only; <see cref="FeedbackText"/> makes words of it.</summary>
/// <remarks>
/// It is made for one viewer and holds nothing that this viewer may not see. Within each part the pieces are in the order of importance: by code, then the earliest due date, then the latest
/// change, then in the order of the framework or of the journal. Immutable.
/// </remarks>
public sealed class FeedbackReport : IReadModel
{
    private FeedbackReport(Sight sight, Audience audience, Instant asOf, Instant? since, FeedbackNews news)
    {
        (Sight, Audience, AsOf, Since, Withheld) = (sight, audience, asOf, since, news.Withheld);
        OnMastery = Seen(DataScope.Mastery, news);
        OnGoals = Seen(DataScope.Goals, news);
        OnPlans = Seen(DataScope.Plan, news);
        OnDemonstrations = Seen(DataScope.Demonstrations, news);
        OnCredit = Seen(DataScope.Credit, news);
    }

    /// <inheritdoc/>
    public Sight Sight { get; }

    /// <summary>Gets the learner.</summary>
    public LearnerId Learner => Sight.Learner;

    /// <summary>Gets for whom it is to be written.</summary>
    public Audience Audience { get; }

    /// <summary>Gets the instant as of which it holds.</summary>
    public Instant AsOf { get; }

    /// <summary>Gets the last time, since when it tells what changed; null where it tells of all there is.</summary>
    public Instant? Since { get; }

    /// <summary>Gets what there is to say about mastery and the next steps.</summary>
    [DataScope(DataScope.Mastery)]
    public ValueList<FeedbackItem> OnMastery { get; }

    /// <summary>Gets what there is to say about goals and reflections.</summary>
    [DataScope(DataScope.Goals)]
    public ValueList<FeedbackItem> OnGoals { get; }

    /// <summary>Gets what there is to say about plans, their steps and action plans.</summary>
    [DataScope(DataScope.Plan)]
    public ValueList<FeedbackItem> OnPlans { get; }

    /// <summary>Gets what there is to say about demonstrations.</summary>
    [DataScope(DataScope.Demonstrations)]
    public ValueList<FeedbackItem> OnDemonstrations { get; }

    /// <summary>Gets what there is to say about credit.</summary>
    [DataScope(DataScope.Credit)]
    public ValueList<FeedbackItem> OnCredit { get; }

    /// <summary>Gets how many pieces were left out because the viewer may not see the part to which they belong; 0 where the viewer may see nothing at all.</summary>
    public int Withheld { get; }

    /// <summary>Derives the report.</summary>
    /// <param name="sight">Who it is for, and what that viewer may see.</param>
    /// <param name="audience">In whose words it is to be written.</param>
    /// <param name="now">What is known now.</param>
    /// <param name="before">What was known at the last time; null to tell of all there is.</param>
    /// <param name="recommended">What is recommended now; null where nobody has asked.</param>
    /// <returns>The report; empty where the sight allows nothing, of which <see cref="WhyNot"/> tells the reason.</returns>
    /// <exception cref="ArgumentNullException">The sight or <paramref name="now"/> is null.</exception>
    /// <exception cref="ArgumentException">The parts are of different learners or frameworks, or the last time is later than now.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The audience is not defined.</exception>
    public static FeedbackReport Derive(Sight sight, Audience audience, FeedbackBasis now, FeedbackBasis? before = null, RecommendationSet? recommended = null)
    {
        ArgumentNullException.ThrowIfNull(sight);
        ArgumentNullException.ThrowIfNull(now);
        Preconditions.Defined(audience);
        Check(sight, now, before, recommended);
        return new FeedbackReport(sight, audience, now.Map.AsOf, before?.Map.AsOf, new FeedbackNews(sight, before, now, recommended));
    }

    /// <summary>Tells why there is no feedback at all for a viewer, fit to be shown.</summary>
    /// <param name="consents">What was consented to.</param>
    /// <param name="viewer">The viewer.</param>
    /// <param name="at">When.</param>
    /// <returns>The reason, with code <c>consent-expired</c>, <c>consent-revoked</c> or <c>no-consent</c>; null where the viewer may see at least one part of which feedback speaks.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="consents"/> is null.</exception>
    public static Diagnostic? WhyNot(LearnerConsents consents, Viewer viewer, Instant at)
    {
        ArgumentNullException.ThrowIfNull(consents);
        var reasons = FeedbackCodes.Scopes.Select(scope => consents.WhyNot(viewer, scope, at)).ToList();
        return reasons.Contains(null) ? null : reasons.OfType<Diagnostic>().OrderBy(reason => reason.Code == "no-consent").First();
    }

    /// <summary>Gets all pieces in the order of importance, whatever they are about.</summary>
    /// <returns>The pieces: by code, and then in the order of their own list.</returns>
    public IEnumerable<FeedbackItem> InOrder() => OnMastery.Concat(OnGoals).Concat(OnPlans).Concat(OnDemonstrations).Concat(OnCredit).OrderBy(item => item.Code);

    private static void Check(Sight sight, FeedbackBasis now, FeedbackBasis? before, RecommendationSet? recommended)
    {
        now.CheckLearner(sight, nameof(now));
        before?.CheckLearner(sight, nameof(before));
        if (recommended is not null && recommended.Learner != sight.Learner)
        {
            throw new ArgumentException($"The recommendations are for '{recommended.Learner}'; expected '{sight.Learner}', of whom the viewer may see something.", nameof(recommended));
        }

        if (before is not null && !ReferenceEquals(before.Map.Framework, now.Map.Framework))
        {
            throw new ArgumentException($"The last time is of framework '{before.Map.Framework.Id}', or another version of it; expected that of now, '{now.Map.Framework.Id}'.", nameof(before));
        }

        if (before?.Map.AsOf > now.Map.AsOf)
        {
            throw new ArgumentException($"The last time is {before.Map.AsOf}; expected at most now, {now.Map.AsOf}.", nameof(before));
        }
    }

    private ValueList<FeedbackItem> Seen(DataScope scope, FeedbackNews news) => Sight.Only(scope, news.Items
        .Where(item => item.Scope == scope)
        .Select(item => Sight.Sees(DataScope.Evidence) ? item : item with { Evidence = [], Purpose = default }));
}
