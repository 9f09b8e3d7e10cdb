// Which rule tells best when a competency is mastered, and what leads there fastest? A study compares them on the same simulated learners.
// Run it as it stands: dotnet run docs/samples/compare-policies.cs [REPORT.html]
#:project ../../src/PersonalizedLearning.Simulation

using PersonalizedLearning;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Simulation;

// Three strands of four competencies, each needing the one before.
var builder = CompetencyFramework.CreateBuilder("strands", "Three strands").Add(ProficiencyScale.Probability);
foreach (var strand in (string[])["number", "shape", "data"])
{
    for (var step = 1; step <= 4; step++)
    {
        builder.Add($"{strand}-{step}", $"{strand} {step}");
        if (step > 1)
        {
            builder.Requires($"{strand}-{step - 1}", $"{strand}-{step}");
        }
    }
}

// The truth: two in five learners are quick. Nobody learns what builds on something unknown.
BktLearnerModel Pace(double learn) => new() { Standard = new BktParameters { Prior = 0.2, Learn = learn, Guess = 0.2, Slip = 0.1 }, NeedsPrerequisites = true };
var learners = new LearnerPopulation("mixed", new MixtureModel([new("quick", 0.4, Pace(0.35)), new("steady", 0.6, Pace(0.12))]));

// The belief: knowledge tracing with one pace for all, or three right answers in a row.
ValueList<StudyPolicy> policies =
[
    new("knowledge-tracing", new MasteryPolicySet(new BayesianKnowledgeTracing(new BktParameters { Prior = 0.2, Learn = 0.2, Guess = 0.2, Slip = 0.1 }))),
    new("three-in-a-row", new MasteryPolicySet(new MOfN(new MOfNParameters { Required = 3, Window = 3 }))),
];
ValueList<StudySelector> selectors =
    [StudySelector.Of("recommender", new Recommender()), StudySelector.Of("random", new FrontierRandomSelector()), StudySelector.Of("oracle", new OracleSelector())];
var result = StudyRunner.Run(new Study
{
    Name = "compare-policies",
    Seed = 7,
    Graph = PrerequisiteGraph.Compile(builder.Build().Framework),
    Conditions = StudyConditions.Crossed([learners], policies, selectors, [new StudyBudget(80)]),
    Learners = Replications.Of(2000),
});

foreach (var condition in result.Conditions)
{
    string Mean(string measure) => condition.Measures.First(item => item.Measure == measure) is var item ? FormattableString.Invariant($"{item.Mean,6:0.000} ± {item.StandardError:0.000}") : "";
    Console.WriteLine($"{condition.Policy,-18} {condition.Selector,-12} gain {Mean("gain")}   over-practice {Mean("over-practice")}");
}

if (args is [var path])
{
    using var file = File.Create(path);
    StudyReport.Write(file, result);
}
