using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Calibration.Tests.Responses;

public sealed class ResponseLogTest
{
    private const string Glops = "data/responses/glops42.csv";

    [Fact]
    public void Log_KeepsAnswersOfEachSequenceInOrder()
    {
        var (x, y) = (CompetencyId.From("x"), CompetencyId.From("y"));
        var (a, b) = (LearnerId.From("a"), LearnerId.From("b"));
        var log = ResponseLog.CreateBuilder()
            .Add(b, y, true).Add(a, x, false).Add(b, x, true).Add(b, y, false).Add(a, x, true).Add(b, y, false).Build();

        Assert.Equal((6, 3), (log.Count, log.SequenceCount));
        Assert.Equal([y, x], log.Competencies);
        Assert.Equal([b, a], log.Learners);
        Assert.Equal(["y b 100", "x a 01", "x b 1"], Described(log));
    }

    [SharedFact(Glops)]
    public void Log_OfRealAnswers_HoldsEachOnce_InLessThanThreeTimesTheirBytes()
    {
        var rows = File.ReadLines(SharedFiles.PathOf(Glops)).Skip(1).Select(line => line.Split(',')).ToList();
        var expected = rows.GroupBy(row => (row[1], row[0])).Select(group => $"{group.Key.Item1} {group.Key.Item2} {string.Concat(group.Select(row => row[3]))}");

        var log = Logs.OfCsv(SharedFiles.PathOf(Glops));

        Assert.Equal(expected.Order(StringComparer.Ordinal), Described(log).Order(StringComparer.Ordinal));
        Assert.True(log.Bytes < 3 * log.Count, $"{log.Bytes} bytes for {log.Count} answers");
    }

    [Fact]
    public void Log_OfNothing_IsEmpty()
    {
        var log = ResponseLog.CreateBuilder().Build();

        Assert.Equal((0, 0), (log.Count, log.SequenceCount));
        Assert.Throws<ArgumentOutOfRangeException>(() => log.SequencesOf(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => log.AnswersOf(0).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => log.LearnerOf(-1));
    }

    [Fact]
    public void Identifier_ThatIsEmpty_IsRefused() =>
        Assert.Throws<ArgumentException>("learner", () => ResponseLog.CreateBuilder().Add(default, Logs.Skill, true));

    [Fact]
    public void Folds_InTurn_AreEven_AndDoNotDependOnTheOrder()
    {
        LearnerId[] learners = [.. Enumerable.Range(0, 23).Select(index => LearnerId.From($"l{index}"))];

        var folds = LearnerFolds.InTurn(learners, 5);
        var turned = LearnerFolds.InTurn(learners.Reverse().Concat(learners), 5);

        Assert.Equal([4, 4, 5, 5, 5], learners.GroupBy(learner => folds[learner]).Select(group => group.Count()).Order());
        Assert.All(learners, learner => Assert.Equal(folds[learner], turned[learner]));
    }

    [Fact]
    public void Folds_ByHash_KeepALearnersFoldWhoeverElseIsThere()
    {
        LearnerId[] learners = [.. Enumerable.Range(0, 1000).Select(index => LearnerId.From($"l{index}"))];

        var all = LearnerFolds.ByHash(learners, 5);
        var some = LearnerFolds.ByHash(learners[500..], 5);

        Assert.All(learners[500..], learner => Assert.Equal(all[learner], some[learner]));
        Assert.All(learners.GroupBy(learner => all[learner]), group => Assert.InRange(group.Count(), 120, 280));
    }

    [Fact]
    public void Folds_ThatCantBe_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("count", () => LearnerFolds.InTurn([LearnerId.From("a")], 2));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => LearnerFolds.ByHash([], 0));
        Assert.Throws<ArgumentException>("learner", () => LearnerFolds.InTurn([LearnerId.From("a")], 1)[LearnerId.From("b")]);
    }

    private static IEnumerable<string> Described(ResponseLog log)
    {
        for (var competency = 0; competency < log.Competencies.Count; competency++)
        {
            var (first, end) = log.SequencesOf(competency);
            for (var sequence = first; sequence < end; sequence++)
            {
                yield return $"{log.Competencies[competency]} {log.Learners[log.LearnerOf(sequence)]} {string.Concat(log.AnswersOf(sequence).ToArray())}";
            }
        }
    }
}
