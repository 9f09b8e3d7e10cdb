using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
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
    public void Folds_Stratified_AreAlikeInAnswersAndSuccess()
    {
        var numbers = new SeededChance(5);
        var rows = new List<ObservedRow>();
        for (var learner = 0; learner < 203; learner++)
        {
            var (answers, skill) = ((int)Math.Pow(10, 2.5 * numbers.Next()), numbers.Next());
            for (var answer = 0; answer <= answers; answer++)
            {
                rows.Add(new ObservedRow(LearnerId.From($"l{learner}"), [Logs.Skill], Observation.OfAnswer(numbers.Next() < skill)));
            }
        }

        var folds = LearnerFolds.Stratified(rows, 5);
        var turned = LearnerFolds.Stratified(rows.AsEnumerable().Reverse(), 5);
        var others = LearnerFolds.Stratified(rows, 5, seed: 2);

        Assert.Equal([40, 40, 41, 41, 41], rows.DistinctBy(row => row.Learner).GroupBy(row => folds[row.Learner]).Select(group => group.Count()).Order());
        Assert.All(rows, row => Assert.Equal(folds[row.Learner], turned[row.Learner]));
        Assert.Contains(rows, row => folds[row.Learner] != others[row.Learner]);
        Assert.InRange(Spread(rows, folds, group => group.Count()), 0, 0.05 * rows.Count / 5);
        Assert.InRange(Spread(rows, folds, group => group.Average(row => row.IsCorrect ? 1.0 : 0)), 0, 0.02);
    }

    [Fact]
    public void Folds_ByNumber_AreRemainders()
    {
        string[] names = ["0", "7", "10", "-1", "123456789012345678901234567893"];

        var folds = LearnerFolds.ByNumber(names.Select(LearnerId.From), 5);

        Assert.Equal([0, 2, 0, 4, 3], names.Select(name => folds[LearnerId.From(name)]));
        Assert.Contains("'1.5'", Assert.Throws<ArgumentException>("learner", () => LearnerFolds.ByNumber([LearnerId.From("1.5")], 5)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Folds_ThatCantBe_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("count", () => LearnerFolds.Stratified([], 2));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => LearnerFolds.ByNumber([], 0));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => LearnerFolds.InTurn([LearnerId.From("a")], 2));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => LearnerFolds.ByHash([], 0));
        Assert.Throws<ArgumentException>("learner", () => LearnerFolds.InTurn([LearnerId.From("a")], 1)[LearnerId.From("b")]);
    }

    private static double Spread(IEnumerable<ObservedRow> rows, LearnerFolds folds, Func<IEnumerable<ObservedRow>, double> figure)
    {
        double[] figures = [.. rows.GroupBy(row => folds[row.Learner]).Select(figure)];
        return figures.Max() - figures.Min();
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
