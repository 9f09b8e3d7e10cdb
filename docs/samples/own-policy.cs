// A mastery policy of your own: write the fold, and try it on simulated learners before anybody depends on it.
// Run it as it stands: dotnet run docs/samples/own-policy.cs
#:project ../../src/PersonalizedLearning.Simulation

using NodaTime;
using PersonalizedLearning;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Simulation;

var framework = CompetencyFramework.CreateBuilder("chain", "Chain").Add(ProficiencyScale.Probability)
    .Add("a", "A").Add("b", "B").Add("c", "C").Add("d", "D").Requires("a", "b").Requires("b", "c").Requires("c", "d").Build().Framework;
var truth = new BktLearnerModel { Standard = new BktParameters { Prior = 0.1, Learn = 0.2, Guess = 0.25, Slip = 0.1 }, NeedsPrerequisites = true };
ValueList<StudyPolicy> policies =
[
    new("points", new MasteryPolicySet(new Points(Miss: 2))),
    new("points-kind", new MasteryPolicySet(new Points(Miss: 1))),
    new("knowledge-tracing", new MasteryPolicySet(new BayesianKnowledgeTracing(truth.Standard))),
];
var result = StudyRunner.Run(new Study
{
    Name = "own-policy",
    Graph = PrerequisiteGraph.Compile(framework),
    Conditions = StudyConditions.Crossed([new LearnerPopulation("learners", truth)], policies, [StudySelector.Of("recommender", new Recommender())], [new StudyBudget(60)]),
    Learners = Replications.Of(2000),
});

// Over-practice is time lost; under-practice is a competency that counts as mastered and is not.
foreach (var condition in result.Conditions)
{
    double Mean(string measure) => condition.Measures.First(item => item.Measure == measure).Mean;
    Console.WriteLine(FormattableString.Invariant(
        $"{condition.Policy,-18} gain {Mean("gain"):0.000}   steps {Mean("steps"):00.0}   over-practice {Mean("over-practice"):00.0}   under-practice {Mean("under-practice"):0.00}"));
}

/// <summary>A point for each right answer, some off for each miss; mastered at four.</summary>
internal sealed class Points(double Miss) : MasteryPolicy<double>
{
    public override string Name => "points";

    public override int Version => 1;

    public override object Parameters => Miss;

    public override double Minimum => 0;

    public override double Maximum => 1;

    public override double Initial => 0;

    public override double Update(in double state, in Observation observation) => Math.Clamp(state + (observation.IsSuccess(0.5) ? 0.25 : -Miss / 4), 0, 1);

    public override PolicyEstimate Estimate(in double state, Instant asOf) => new(state, null);

    public override double? PredictSuccess(in double state, in Attempt attempt) => null;
}
