namespace PersonalizedLearning.Paths;

/// <summary>A learner's state as weighted scores see it: each competency is looked at when it is asked for.</summary>
internal readonly struct WeightedView : IWeightedLearner
{
    private const int None = -1;

    private readonly LearnerState learner;
    private readonly WeightedParameters settings;
    private readonly RelevanceRows? rows;
    private readonly int latestItem;
    private readonly int latestCompetency;

    /// <summary>Sees a learner.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="settings">What is weighed, and how.</param>
    /// <param name="rows">The catalog, compiled; null without one.</param>
    public WeightedView(RecommendationRequest request, WeightedParameters settings, RelevanceRows? rows)
    {
        (learner, this.settings, this.rows) = (request.Learner, settings, rows);
        latestItem = rows is null || learner.Practice.Answers is not [.., var latest] ? None : PositionOf(request.Catalog!, latest);
        latestCompetency = latestItem == None ? learner.Practice.Last : None;
    }

    /// <inheritdoc/>
    public double LogOddsOf(int competency) => LogOdds.Of(learner.EstimateOf(competency));

    /// <inheritdoc/>
    public double ReadinessOf(int competency)
    {
        var missing = settings.Forgiveness;
        foreach (var before in learner.Graph.HardPrerequisites(competency))
        {
            missing += settings.HardPrerequisite * Math.Min(0, LogOddsOf(before) - settings.MasteredFrom);
        }

        foreach (var before in learner.Graph.SoftPrerequisites(competency))
        {
            missing += settings.SoftPrerequisite * Math.Min(0, LogOddsOf(before) - settings.MasteredFrom);
        }

        return Math.Min(0, missing);
    }

    /// <inheritdoc/>
    public double LatestOf(int competency) =>
        latestItem != None ? rows!.RelevanceFor(latestItem, competency)
        : competency == latestCompetency ? LogOdds.Relevance(settings.Guess, settings.Slip)
        : 0;

    /// <summary>The parts of the score of an experience, or of a competency alone for −1.</summary>
    public WeightedScore Score(int competency, int experience) => experience == None
        ? default(WeightedScore).With(competency, LogOdds.Relevance(settings.Guess, settings.Slip), LogOdds.Of(settings.ItemDifficulty), this, settings.MasteredFrom).Rooted()
        : rows!.Score(experience, this, settings.MasteredFrom);

    // An answer names the experience by its activity or, where that is a single question, by its item.
    private static int PositionOf(CatalogIndex catalog, in PractisedAnswer answer)
    {
        var position = catalog.PositionOf(answer.Activity);
        return position == None ? catalog.PositionOf(answer.Item) : position;
    }
}
