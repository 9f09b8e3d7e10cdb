using System.Globalization;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Simulation.Tests.Running;

public sealed class StudyFingerprintTest
{
    private static readonly SmallStudy Small = SmallStudy.Standard;

    public static TheoryData<string, Func<Study, Study>> Changes { get; } = new()
    {
        { "name", study => study with { Name = "other" } },
        { "seed", study => study with { Seed = 8 } },
        { "framework", study => study with { Graph = SmallStudy.Chain(4) } },
        { "learners", study => study with { Learners = Replications.Of(41) } },
        { "target", study => study with { Learners = Replications.Until(0.1, "gain", 40, 40) } },
        { "goals", study => study with { Goals = [study.Graph.Framework[0].Id] } },
        { "steps of a session", study => study with { Sessions = new StudySessions { Steps = 2 } } },
        { "start", study => study with { Sessions = study.Sessions with { Start = study.Sessions.Start.PlusNanoseconds(1) } } },
        { "days between", study => study with { Sessions = study.Sessions with { DaysBetween = 1.5 } } },
        { "minutes", study => study with { Sessions = study.Sessions with { MinutesPerStep = 1.5 } } },
        { "retention", study => study with { RetentionDays = [8] } },
        { "mastered from", study => study with { MasteredFrom = 0.9 } },
        { "measures", study => study with { Measures = [StudyMeasures.Gain] } },
        { "all pairs", study => study with { Comparisons = study.Comparisons with { AllPairs = true } } },
        { "baseline", study => study with { Comparisons = study.Comparisons with { BaselinePolicy = "bkt" } } },
        { "confidence", study => study with { Comparisons = study.Comparisons with { Confidence = 0.9 } } },
        { "order of conditions", study => study with { Conditions = study.Conditions.Reverse().ToValueList() } },
        { "name of the population", study => With(study, condition => condition.With(population: new LearnerPopulation("other", condition.Population.Model))) },
        { "parameter of the model", study => With(study, condition => condition.With(population: new LearnerPopulation("steady", new BktLearnerModel { Standard = new BktParameters { Slip = 0.0501 } }))) },
        { "goals of learners", study => With(study, condition => condition.With(population: condition.Population with { Goals = new GoalDraw(1, 2) })) },
        { "behaviour of learners", study => With(study, condition => condition.With(population: condition.Population with { Behaviour = new LearnerBehaviour { Choice = new Choice() } })) },
        { "other behaviour of learners", study => With(study, condition => condition.With(population: condition.Population with { Behaviour = new LearnerBehaviour { Engagement = new Engagement() } })) },
        { "name of the policy", study => With(study, condition => condition.With(policy: new StudyPolicy("other" + condition.Policy.Name, condition.Policy.Policies))) },
        { "parameter of the policy", study => With(study, condition => condition.With(policy: new StudyPolicy(condition.Policy.Name, new MasteryPolicySet(new BayesianKnowledgeTracing(new BktParameters { Learn = 0.123 }))))) },
        { "rule", study => With(study, condition => condition.With(policy: new StudyPolicy(condition.Policy.Name, condition.Policy.Policies, new MasteryRule { Sticky = true }))) },
        { "selector", study => With(study, condition => condition.With(selector: StudySelector.Of("random", new FrontierRandomSelector()))) },
        { "settings of the selector", study => With(study, condition => condition.With(selector: StudySelector.Of("random", new Recommender(new RecommenderOptions { TargetSuccess = 0.6 })))) },
        { "other settings of the selector", study => With(study, condition => condition.With(selector: StudySelector.Of("random", new Recommender(new RecommenderOptions { TargetSuccess = 0.61 })))) },
        { "oracle", study => With(study, condition => condition.With(selector: StudySelector.Of("random", new OracleSelector()))) },
        { "catalog", study => With(study, condition => condition.With(selector: condition.Selector with { Catalog = CatalogIndex.For(new ExperienceCatalog("catalog", "Catalog", []), study.Graph.Framework) })) },
        { "filters", study => With(study, condition => condition.With(selector: condition.Selector with { Filters = [new AttemptsFilter()] })) },
        { "own selector", study => With(study, condition => condition.With(selector: StudySelector.Of("random", new OwnSelector("a")))) },
        { "own selector with other settings", study => With(study, condition => condition.With(selector: StudySelector.Of("random", new OwnSelector("b")))) },
        { "own model", study => With(study, condition => condition.With(population: new LearnerPopulation("steady", new OwnModel(0.5)))) },
        { "own model with other parameters", study => With(study, condition => condition.With(population: new LearnerPopulation("steady", new OwnModel(0.25)))) },
        { "steps", study => With(study, condition => condition.With(budget: new StudyBudget(5))) },
        { "minutes of the budget", study => With(study, condition => condition.With(budget: new StudyBudget(4) { Minutes = 10 })) },
    };

    [Fact]
    public void Of_EqualStudies_IsEqual() => Assert.Equal(StudyFingerprint.Of(Small.Study()), StudyFingerprint.Of(Small.Study()));

    [Fact]
    public void Of_AnyChange_IsAnother()
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal) { [StudyFingerprint.Of(Small.Study())] = "nothing" };
        foreach (var row in Changes)
        {
            var (name, change) = ((string)row[0], (Func<Study, Study>)row[1]);
            var fingerprint = StudyFingerprint.Of(change(Small.Study()));
            Assert.False(all.TryGetValue(fingerprint, out var same), $"The fingerprint does not tell '{name}' from '{same}'.");
            all.Add(fingerprint, name);
        }
    }

    [Fact]
    public void Of_OtherCulture_IsTheSame()
    {
        var study = With(Small.Study(), condition => condition.With(population: new LearnerPopulation("steady", new OwnModel(0.5)) { Goals = new GoalDraw(1, 2) }));
        var expected = StudyFingerprint.Of(study);
        var before = CultureInfo.CurrentCulture;
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        comma.NumberFormat.NegativeSign = "~";
        try
        {
            CultureInfo.CurrentCulture = comma;
            Assert.Equal("0,5", $"{0.5}");
            Assert.Equal(expected, StudyFingerprint.Of(study));
            Assert.Equal(comma, CultureInfo.CurrentCulture);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static Study With(Study study, Func<StudyCondition, StudyCondition> change) => study with { Conditions = study.Conditions.Select(change).ToValueList() };

    private sealed class OwnSelector(string settings) : Selector
    {
        public override string Name => "own";

        public override string SettingsText => settings;

        protected override int Rank(RecommendationRequest request, Span<RankedCandidate> destination) => 0;
    }

    private sealed record OwnModel(double Known) : SimulatedLearnerModel
    {
        public override string Name => "own";

        public override int Version => 1;

        public override string Source => "Nobody";

        public override LearnerDynamics For(Competencies.PrerequisiteGraph graph) => new BktLearnerModel().For(graph);
    }
}
