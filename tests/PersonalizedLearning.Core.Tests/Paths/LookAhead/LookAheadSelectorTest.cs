using Microsoft.Extensions.DependencyInjection;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.DependencyInjection;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths.LookAhead;

public sealed class LookAheadSelectorTest
{
    // a → b → c by hard links, and d helps c.
    private static readonly CompetencyFramework Framework = CompetencyFramework.CreateBuilder("root", "Four")
        .Add("a", "A").Add("b", "B").Add("c", "C").Add("d", "D").Requires("a", "b").Requires("b", "c").Requires("d", "c", PrerequisiteStrength.Soft).Build().Framework;

    private static readonly PrerequisiteGraph Graph = PrerequisiteGraph.Compile(Framework);
    private static readonly KnowledgeTracingModel Model = new(new BktParameters { Prior = 0.1, Learn = 0.3 });
    private static readonly LookAheadSelector Selector = new(Model, new LookAheadOptions { Evaluations = 300, Steps = 6 });

    [Fact]
    public void Recommend_OnlyWhatHasItsHardPrerequisitesMastered()
    {
        var set = Selector.Recommend(new RecommendationRequest { Learner = Learner("c") });

        Assert.Equal("a", Assert.Single(set.Items).Competency.Value);
    }

    [Fact]
    public void Recommend_WithSoftPrerequisitesOnTheWay_RecommendsThemToo()
    {
        var learner = LearnerState.From(Map([]), Graph, new LearnerAims { Goals = [new PlanGoal(CompetencyId.From("c"))], IncludesSoft = true });

        Assert.Equal(["a", "d"], Selector.Recommend(new RecommendationRequest { Learner = learner }).Items.Select(item => item.Competency.Value).Order());
    }

    [Fact]
    public void Recommend_GivesReasonsThatAddUpToTheScore_AndLossesAgainstTheBest()
    {
        var items = Selector.Recommend(new RecommendationRequest { Learner = Learner("b", "d") }).Items;

        Assert.Equal(2, items.Count);
        Assert.All(items, item => Assert.Equal(item.Score, item.Reasons.Sum(reason => reason.Contribution), 1e-9));
        Assert.All(items, item => Assert.Equal(["attainmentWithout", "expectedAttainment"], item.Reasons.Select(reason => reason.Term).Order()));
        Assert.Equal(items[0].Score - items[1].Score, items[1].Loss, 1e-12);
    }

    // The place of what may come first used to be found by the highest value, which nothing tried has when it is nought.
    [Fact]
    public void Recommend_NothingToBeAttained_StillRecommendsWhatMayComeFirst()
    {
        var learner = LearnerState.From(Map([]), Graph, new LearnerAims { Goals = [new PlanGoal(CompetencyId.From("a")), new PlanGoal(CompetencyId.From("d"))] });
        var hopeless = new LookAheadSelector(new KnowledgeTracingModel(new BktParameters { Prior = 0, Learn = 0 }), Selector.Options, [new OnlyFrom(1)]);

        var item = Assert.Single(hopeless.Recommend(new RecommendationRequest { Learner = learner }).Items);

        Assert.Equal(("d", 0.0), (item.Competency.Value, item.Score));
    }

    [Fact]
    public void Select_IsTheSameAsRecommend_AndTheSameAgain()
    {
        var request = new RecommendationRequest { Learner = Learner("b", "d"), Seed = 4 };
        Span<RankedCandidate> first = stackalloc RankedCandidate[1];

        Assert.Equal(1, Selector.Select(request, first));
        var best = Selector.Recommend(request).Items[0];

        Assert.Equal((best.Competency, best.Score), (Framework[first[0].Competency].Id, first[0].Score));
        Assert.Equal(0, Selector.Select(request, []));
    }

    [Fact]
    public void Recommend_FindsThePlanThatExhaustiveSearchFinds()
    {
        var learner = LearnerState.From(Map([]), Graph, new LearnerAims { Goals = [new PlanGoal(CompetencyId.From("b")), new PlanGoal(CompetencyId.From("d"))] });
        var dynamics = Model.For(Graph, [0, 1, 3]);
        var start = new double[dynamics.StateSize];
        dynamics.Start([], start);

        var found = Selector.Recommend(new RecommendationRequest { Learner = learner }).Items[0].Score;

        Assert.Equal(Best(start, steps: 6, isAPractised: false), found, 1e-9);

        double Best(double[] state, int steps, bool isAPractised)
        {
            var value = (dynamics.Attainment(state, 1) + dynamics.Attainment(state, 2)) / 2;
            if (steps == 0)
            {
                return value;
            }

            foreach (var position in isAPractised ? (int[])[0, 1, 2] : [0, 2])
            {
                var next = (double[])state.Clone();
                dynamics.Practise(next, position);
                value = Math.Max(value, Best(next, steps - 1, isAPractised || position == 0));
            }

            return value;
        }
    }

    [Fact]
    public void Recommend_KeepsToWhatMayFollow()
    {
        var learner = Learner("b", "d");
        var set = Selector.Recommend(new RecommendationRequest { Learner = learner, Filters = [new OnlyAfter(last: -1, competency: 3)] });

        Assert.Equal("d", Assert.Single(set.Items).Competency.Value);
    }

    [Fact]
    public void Recommend_WithoutTime_SaysThatNothingIsLeft()
    {
        var set = Selector.Recommend(new RecommendationRequest { Learner = Learner("c"), Minutes = 5, Filters = [new OnlyAfter(-1, 0)] });

        Assert.Equal("nothing-left", Assert.Single(set.Diagnostics).Code);
        Assert.Empty(set.Items);
    }

    [Fact]
    public void Recommend_ByTheAnswers_TurnsToWhatIsNotKnownYet()
    {
        var fresh = Selector.Recommend(new RecommendationRequest { Learner = Learner("a", "d"), Minutes = 30 }).Items;
        var known = LearnerState.From(Map([("a", true), ("a", true), ("a", true)]), Graph, [CompetencyId.From("a"), CompetencyId.From("d")]);

        Assert.Equal(fresh[0].Score, fresh[1].Score, 1e-9);
        Assert.Equal("d", Selector.Recommend(new RecommendationRequest { Learner = known, Minutes = 30 }).Items[0].Competency.Value);
    }

    [Fact]
    public void Recommend_WhatIsMastered_ComesAsAReview()
    {
        var learner = LearnerState.From(Map([("a", true), ("a", true), ("a", true), ("a", true)]), Graph, [CompetencyId.From("b")]);

        var kinds = Selector.Recommend(new RecommendationRequest { Learner = learner }).Items.ToDictionary(item => item.Competency.Value, item => item.Kind);

        Assert.Equal((RecommendationKind.Review, RecommendationKind.Learn), (kinds["a"], kinds["b"]));
    }

    [Fact]
    public void AddLearnerModel_MakesLookingAheadTheSelectorChosen()
    {
        using var provider = new ServiceCollection().AddLearnerModel(Model, new LookAheadOptions { Steps = 3 }).AddPersonalizedLearning().BuildServiceProvider();

        var chosen = Assert.IsType<LookAheadSelector>(provider.GetRequiredService<ISelector>());

        Assert.Same(Model, chosen.Model);
        Assert.Equal(3, chosen.Options.Steps);
    }

    [Fact]
    public void Write_AModelThatFilesCantName_SaysSo() => Assert.Contains(
        "learner model 'other' can't be named", Assert.Throws<ArgumentException>(() => LookAheadDocument.Of(new LookAheadSelector(new OtherModel()))).Message, StringComparison.Ordinal);

    [Fact]
    public void Options_OutOfRange_NameValueAndRange()
    {
        Assert.Contains("Steps is 61", Assert.Throws<ArgumentOutOfRangeException>(() => new LookAheadOptions { Steps = 61 }).Message, StringComparison.Ordinal);
        Assert.Contains("Particles is 0", Assert.Throws<ArgumentOutOfRangeException>(() => new LookAheadOptions { Particles = 0 }).Message, StringComparison.Ordinal);
        Assert.Contains("Sample is 0", Assert.Throws<ArgumentOutOfRangeException>(() => new LookAheadOptions { Sample = 0 }).Message, StringComparison.Ordinal);
        Assert.Contains("Evaluations is 0", Assert.Throws<ArgumentOutOfRangeException>(() => new LookAheadOptions { Evaluations = 0 }).Message, StringComparison.Ordinal);
        Assert.Contains("MinutesPerStep is 0", Assert.Throws<ArgumentOutOfRangeException>(() => new LookAheadOptions { MinutesPerStep = 0 }).Message, StringComparison.Ordinal);
    }

    private static LearnerState Learner(params string[] goals) => LearnerState.From(Map([]), Graph, goals.Select(CompetencyId.From));

    private static MasteryMap Map(IEnumerable<(string Competency, bool IsRight)> answers)
    {
        var journal = new LearnerJournal(JournalGenerators.Learner);
        foreach (var (number, (competency, isRight)) in answers.Index())
        {
            journal.Append(EvidenceRecord.Observed(
                FormattableString.Invariant($"e{number}"), JournalGenerators.Learner, CompetencyId.From(competency), new CorrectOutcome(isRight), TimeGenerators.AtDay(number)));
        }

        return MasteryMap.Derive(Framework, EvidenceLedger.From(journal, TimeGenerators.End), new MasteryPolicySet(new BayesianKnowledgeTracing()));
    }

    private sealed class OnlyAfter(int last, int competency) : ISequenceFilter
    {
        public string Name => "onlyAfter";

        public bool Allows(in Candidate candidate) => AllowsAfter(candidate.Learner.Practice.Last, candidate.Competency);

        public bool AllowsAfter(int latest, int next) => latest != last || next == competency;
    }

    private sealed class OtherModel : ILearnerModel
    {
        public string Name => "other";

        public int Version => 1;

        public ILearnerDynamics For(PrerequisiteGraph graph, ReadOnlySpan<int> competencies) => Model.For(graph, competencies);
    }

    private sealed class OnlyFrom(int least) : ISequenceFilter
    {
        public string Name => "onlyFrom";

        public bool Allows(in Candidate candidate) => AllowsAfter(-1, candidate.Competency);

        public bool AllowsAfter(int last, int competency) => competency >= least;
    }
}
