using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Serialization;

/// <content>Events about goals.</content>
public static partial class LearningJson
{
    private static JournalEvent ToEvent(GoalEventDocument document) => document switch
    {
        GoalSetDocument item => new GoalSet { Id = item.Id, Learner = item.Learner, Content = ToGoalContent(item.Content) },
        GoalRevisedDocument item => new GoalRevised { Id = item.Id, Learner = item.Learner, Goal = item.Goal, Content = ToGoalContent(item.Content), Reason = item.Reason },
        GoalClosedDocument item => new GoalClosed { Id = item.Id, Learner = item.Learner, Goal = item.Goal, Outcome = item.Outcome, Reason = item.Reason },
        GoalAgreedDocument item => new GoalAgreed { Id = item.Id, Learner = item.Learner, Goal = item.Goal, Change = item.Change },
        BenchmarkMetDocument item => new BenchmarkMet
        {
            Id = item.Id, Learner = item.Learner, Goal = item.Goal, Benchmark = item.Benchmark, Evidence = item.Evidence?.ToValueList() ?? [], Note = item.Note,
        },
        ReflectionRecordedDocument item => new ReflectionRecorded { Id = item.Id, Learner = item.Learner, Goal = item.Goal, Text = item.Text },
        _ => throw NoEventFor(document),
    };

    private static EventDocument? ToGoalDocument(JournalEvent item) => item switch
    {
        GoalSet set => new GoalSetDocument { Id = item.Id, Learner = item.Learner, Content = ToDocument(set.Content) },
        GoalRevised revised => new GoalRevisedDocument { Id = item.Id, Learner = item.Learner, Goal = revised.Goal, Content = ToDocument(revised.Content), Reason = revised.Reason },
        GoalClosed closed => new GoalClosedDocument { Id = item.Id, Learner = item.Learner, Goal = closed.Goal, Outcome = closed.Outcome, Reason = closed.Reason },
        GoalAgreed agreed => new GoalAgreedDocument { Id = item.Id, Learner = item.Learner, Goal = agreed.Goal, Change = agreed.Change },
        BenchmarkMet met => new BenchmarkMetDocument
        {
            Id = item.Id, Learner = item.Learner, Goal = met.Goal, Benchmark = met.Benchmark, Evidence = ArrayOrNull(met.Evidence), Note = met.Note,
        },
        ReflectionRecorded reflection => new ReflectionRecordedDocument { Id = item.Id, Learner = item.Learner, Goal = reflection.Goal, Text = reflection.Text },
        _ => null,
    };

    private static GoalContent ToGoalContent(GoalContentDocument item) => new()
    {
        Competency = item.Competency,
        Level = item.Level,
        Due = item.Due,
        Measure = item.Measure,
        Benchmarks = item.Benchmarks?.Select(one => new Benchmark { Id = one.Id, Text = one.Text, Competency = one.Competency, Due = one.Due }).ToValueList() ?? [],
        Weight = item.Weight ?? 1,
        Why = item.Why,
        Reflection = item.ReflectEvery is { } every ? new ReflectionCadence { Every = every } : null,
    };

    private static GoalContentDocument ToDocument(GoalContent item) => new(
        item.Competency, item.Level, item.Due, item.Measure,
        ArrayOrNull(item.Benchmarks.Select(one => new BenchmarkDocument(one.Id, one.Text, one.Competency, one.Due))),
        item.Weight.Equals(1) ? null : item.Weight, item.Why, item.Reflection?.Every);
}
