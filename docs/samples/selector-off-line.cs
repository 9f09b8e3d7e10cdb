// What would another selector have earned? Judged from the log of one that leaves some of its choice to chance, and checked by asking the truth.
// Run it as it stands: dotnet run docs/samples/selector-off-line.cs
#:project ../../src/PersonalizedLearning.Calibration
#:project ../../src/PersonalizedLearning.Simulation

using NodaTime;
using PersonalizedLearning.Calibration;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Simulation;

const int Learners = 2000;
var start = Instant.FromUtc(2026, 1, 5, 8, 0);
var graph = PrerequisiteGraph.Compile(CompetencyFramework.CreateBuilder("six", "Six").Add(ProficiencyScale.Probability)
    .Add("a", "A").Add("b", "B").Add("c", "C").Add("d", "D").Add("e", "E").Add("f", "F").Build().Framework);
var truth = new BktLearnerModel { Standard = new BktParameters { Prior = 0.4, Learn = 0.15, Guess = 0.2, Slip = 0.1 } };
var policies = new MasteryPolicySet(new BayesianKnowledgeTracing(truth.Standard));
var dynamics = truth.For(graph);

// Each learner answers once on every competency; then one more is offered. The reward is that the learner had still to learn it.
(RecommendationRequest Request, double[] State) Learner(int number)
{
    var state = new double[dynamics.StateSize];
    var person = ChanceStream.Of(1, number, ChancePurpose.Person);
    dynamics.Start(ref person, state);
    var journal = new LearnerJournal(LearnerId.From($"learner-{number:0000}"));
    for (var index = 0; index < graph.Count; index++)
    {
        var (answers, learning) = (ChanceStream.Of(1, number, ChancePurpose.Answer, index), ChanceStream.Of(1, number, ChancePurpose.Learning, index));
        var outcome = Outcome.Correct(dynamics.Answer(state, index, ref answers, ref learning));
        journal.Append(EvidenceRecord.Observed($"answer-{index}", journal.Learner, graph.Framework[index].Id, outcome, start + Duration.FromMinutes(index)));
    }

    var map = MasteryMap.Derive(graph.Framework, EvidenceLedger.From(journal, start + Duration.FromHours(1)), policies);
    return (new RecommendationRequest { Learner = LearnerState.From(map, graph), Seed = (ulong)number, Top = 1 }, state);
}

double Reward((RecommendationRequest Request, double[] State) learner, CompetencyId offered) => 1 - dynamics.MasteryOf(learner.State, graph.Framework.IndexOf(offered));

var learners = Enumerable.Range(0, Learners).Select(Learner).ToDictionary(learner => learner.Request.Learner.Learner);
ISelector logging = new Recommender(new RecommenderOptions { Choice = new ExploringChoice { Epsilon = 0.5, Tolerance = 1 } });
var log = learners.Values.Select(learner => DecisionRecord.Of(logging, learner.Request) is var made ? made with { Reward = Reward(learner, made.Items[0].Competency) } : null!).ToList();

foreach (var (name, selector) in ((string, ISelector)[])[("recommender", new Recommender()), ("lowest-mastery", new LowestMasterySelector())])
{
    var found = OffPolicyEvaluation.Of(OffPolicyRows.Of(log, selector, made => learners[made.Learner].Request));
    var inTruth = learners.Values.Average(learner => Reward(learner, selector.Recommend(learner.Request).Items[0].Competency));
    Console.WriteLine(FormattableString.Invariant($"{name,-15} logged {found.Logged:0.000}   doubly robust {found.DoublyRobust.Value:0.000} ± {found.DoublyRobust.StandardError:0.000}   in truth {inTruth:0.000}"));
}
