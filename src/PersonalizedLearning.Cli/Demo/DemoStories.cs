using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Cli.Demo;

/// <summary>The stories of the demo: for each learner of the sample, everything from the evidence to the next steps.</summary>
/// <remarks>Decided by Bayesian knowledge tracing with default parameters, the default rule and the default recommender, so that anybody can do it again.</remarks>
/// <param name="AsOf">The instant as of which all holds.</param>
/// <param name="Framework">The framework.</param>
/// <param name="Graph">Its prerequisites.</param>
/// <param name="Learners">The learners, in the order in which they are shown.</param>
/// <param name="Day">The day of one of them.</param>
internal sealed record DemoStories(Instant AsOf, CompetencyFramework Framework, PrerequisiteGraph Graph, IReadOnlyList<LearnerStory> Learners, DemoDay Day)
{
    /// <summary>How many next steps each learner is offered.</summary>
    public const int NextSteps = 4;

    private const int MostHistories = 5;
    private const int MostNextHistories = 3;
    private const int MostNeedHistories = 2;
    private const int FewestSteps = 3;

    /// <summary>Tells the stories of the sample.</summary>
    /// <param name="data">The sample; the embedded one when null.</param>
    /// <returns>The stories: the same for the same sample.</returns>
    public static DemoStories Tell(SampleData? data = null)
    {
        data ??= SampleData.Load();
        var graph = PrerequisiteGraph.Compile(data.Framework);
        var catalog = CatalogIndex.For(data.Catalog, data.Framework);
        LearnerStory[] learners = [.. data.Stories.Select(story => Tell(story, data, graph, catalog))];
        return new DemoStories(data.AsOf, data.Framework, graph, learners, DemoDay.Of(learners, catalog, data.AsOf));
    }

    private static LearnerStory Tell(StoryDocument story, SampleData data, PrerequisiteGraph graph, CatalogIndex catalog)
    {
        var goals = story.Goals.Select(goal => data.Framework[data.Framework.RequiredIndexOf(CompetencyId.From(goal))]).ToValueList();
        var journal = data.Journals[LearnerId.From(story.Learner)];
        var ledger = EvidenceLedger.From(journal, data.AsOf);
        var map = MasteryMap.Derive(data.Framework, ledger, new MasteryPolicySet(new BayesianKnowledgeTracing()));
        var profile = LearnerProfile.Derive(map, graph);
        var state = LearnerState.From(map, graph, goals.Select(goal => goal.Id), story.Interests.ToDictionary(tag => tag, _ => 1.0));
        var next = new Recommender().Recommend(state, catalog, NextSteps);
        return new LearnerStory
        {
            Name = story.Name,
            Story = story.Story,
            Goals = goals,
            Interests = story.Interests.ToValueList(),
            Journal = journal,
            Ledger = ledger,
            Map = map,
            Profile = profile,
            State = state,
            Recommendations = next,
            Histories = HistoriesThatMatter(ledger, profile, next),
            Ignored = [.. IgnoredOf(map, ledger, journal)],
        };
    }

    /// <summary>
    /// The estimates that tell the story: of what is to be done next, of what is needed most, and of what was mastered last; each with enough evidence for a
    /// line.
    /// </summary>
    private static List<MasteryHistory> HistoriesThatMatter(EvidenceLedger ledger, LearnerProfile profile, RecommendationSet next)
    {
        var map = profile.Map;
        var chosen = new List<MasteryDecision>();
        Choose(next.Items.Select(item => map[item.Competency]), MostNextHistories);
        Choose(profile.Needs.Select(need => need.Decision), MostNeedHistories);
        Choose(profile.Strengths.Where(item => item.AchievedAt is not null).OrderByDescending(item => item.AchievedAt), MostHistories - chosen.Count);
        return [.. chosen
            .OrderBy(decision => map.Framework.IndexOf(decision.Competency))
            .Select(decision => MasteryHistory.Of(ledger, decision.Competency, decision.Policy, map.Rule, map.Framework))];

        void Choose(IEnumerable<MasteryDecision> from, int most) =>
            chosen.AddRange(from.Where(decision => decision.Estimate.EvidenceCount >= FewestSteps && !chosen.Contains(decision)).Take(most).ToList());
    }

    private static IEnumerable<IgnoredRecord> IgnoredOf(MasteryMap map, EvidenceLedger ledger, LearnerJournal journal)
    {
        var voids = journal.EventsAsOf(ledger.AsOf).OfType<EvidenceVoided>().ToLookup(item => item.Evidence);
        return
            from entry in ledger.Entries
            from competency in entry.Record.Competencies
            where map.Framework.IndexOf(competency) >= 0
            from ignored in map[competency].EvidenceIgnored
            where ignored.Evidence == entry.Record.Id
            let note = ignored.Reason switch
            {
                IgnoredReason.Voided => voids[entry.Record.Id].First().Reason,
                IgnoredReason.Superseded => (journal.Find(entry.By!.Value) as EvidenceRecord)?.Context,
                _ => entry.Record.Context,
            }
            select new IgnoredRecord(map.Framework[map.Framework.IndexOf(competency)], entry.Record, ignored.Reason, note);
    }
}
