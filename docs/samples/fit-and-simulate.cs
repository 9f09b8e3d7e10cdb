// From a real log of answers to a study: fit knowledge tracing, make simulated learners of it, and ask how far one hundred answers lead with each rule.
// Run it as it stands: dotnet run docs/samples/fit-and-simulate.cs [ANSWERS.csv], a table with the columns learner, competency and correct.
#:project ../../src/PersonalizedLearning.Calibration
#:project ../../src/PersonalizedLearning.Interop
#:project ../../src/PersonalizedLearning.Simulation

using PersonalizedLearning;
using PersonalizedLearning.Calibration;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Interop;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Simulation;

// Without a log, one is made up: 300 learners with six answers on each of four competencies.
var rows = args is [var path]
    ? [.. EvidenceCsvReader.ReadFile(path).Select(row => new ObservedRow(row.Learner, row.Record.Competencies, Observation.OfAnswer(row.Record.Outcome == Outcome.Correct(true))))]
    : MadeUp().ToList();

// What was fitted: for each competency its own parameters.
var fit = new BktFitter(new BktFitOptions { Starts = 8, Seed = 1 }).Fit(rows);
var names = rows.SelectMany(row => row.Competencies).Distinct().Order().ToList();
var builder = CompetencyFramework.CreateBuilder("fitted", "Fitted").Add(ProficiencyScale.Probability);
names.ForEach(name => builder.Add(name.Value, name.Value));
var graph = PrerequisiteGraph.Compile(builder.Build().Framework);
Console.WriteLine(FormattableString.Invariant($"{rows.Count} answers on {names.Count} competencies, log-likelihood {fit.LogLikelihood:0.00}"));

// The truth is what was fitted. One belief is the same, one holds all competencies to be alike.
var learners = new LearnerPopulation("fitted", new FittedModel(fit.Policies));
ValueList<StudyPolicy> policies = [new("as-fitted", fit.Policies), new("all-alike", new MasteryPolicySet(new BayesianKnowledgeTracing()))];
var result = StudyRunner.Run(new Study
{
    Name = "fit-and-simulate",
    Graph = graph,
    Conditions = StudyConditions.Crossed([learners], policies, [StudySelector.Of("lowest-mastery", new LowestMasterySelector())], [new StudyBudget(100)]),
    Learners = Replications.Of(1000),
});

foreach (var condition in result.Conditions)
{
    double Mean(string measure) => condition.Measures.First(item => item.Measure == measure).Mean;
    Console.WriteLine(FormattableString.Invariant($"{condition.Policy,-10} gain {Mean("gain"):0.000}   over-practice {Mean("over-practice"):0.0}   estimates off by {Mean("estimation-error"):0.000}"));
}

static IEnumerable<ObservedRow> MadeUp() =>
    from learner in Enumerable.Range(0, 300)
    from competency in Enumerable.Range(0, 4)
    let learnt = ChanceStream.Of(1, learner, ChancePurpose.Learning, competency) is var chance ? (int)(chance.Next() * 10) : 0
    from answer in Enumerable.Range(0, 6)
    let luck = ChanceStream.Of(1, learner, ChancePurpose.Answer, competency, answer) is var draw ? draw.Next() : 0
    select new ObservedRow(LearnerId.From($"{learner}"), [CompetencyId.From($"c{competency + 1}")], Observation.OfAnswer(luck < (answer >= learnt ? 0.9 : 0.25)));
