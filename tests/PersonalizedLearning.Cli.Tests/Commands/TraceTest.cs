using System.Globalization;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Cli.Tests.Commands;

public class TraceTest
{
    private const string Glops = "data/responses/glops42.csv";

    [SharedFact(Glops)]
    public void Trace_OfRealAnswers_EqualsAPlainFold()
    {
        var file = SharedFiles.PathOf(Glops);

        var run = Plearn.Run("trace", "--policy", "bkt", "--evidence", file);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("row,learner,competency,item,predicted,estimate", run.Lines[0]);
        var rows = File.ReadLines(file).Skip(1).Select(line => line.Split(',')).ToList();
        Assert.Equal(70_668, rows.Count);
        Assert.Equal(rows.Count, run.Lines.Count - 1);
        var known = new Dictionary<(string, string), double>();
        for (var index = 0; index < rows.Count; index++)
        {
            // The textbook's formulas with the default parameters, written without looking at the library.
            var (learner, competency, item, correct) = (rows[index][0], rows[index][1], rows[index][2], rows[index][3] == "1");
            var before = known.GetValueOrDefault((learner, competency), 0.3);
            var predicted = (before * 0.9) + ((1 - before) * 0.2);
            var posterior = correct ? before * 0.9 / predicted : before * 0.1 / (1 - predicted);
            known[(learner, competency)] = posterior + ((1 - posterior) * 0.15);

            var fields = run.Lines[index + 1].Split(',');
            Assert.Equal((index + 1).ToString(CultureInfo.InvariantCulture), fields[0]);
            Assert.Equal((learner, competency, item), (fields[1], fields[2], fields[3]));
            Assert.Equal(predicted, double.Parse(fields[4], CultureInfo.InvariantCulture), 1e-12);
            Assert.Equal(known[(learner, competency)], double.Parse(fields[5], CultureInfo.InvariantCulture), 1e-12);
        }
    }

    [Fact]
    public void Trace_FoldsByTimeAndWritesInTheOrderOfTheFile()
    {
        using var folder = new TemporaryFolder();
        var late = folder.Write("late.csv", "learner,competency,correct,time\na,x,1,2026-01-02T00:00:00Z\na,x,0,2026-01-01T00:00:00Z\n");
        var early = folder.Write("early.csv", "learner,competency,correct\na,x,0\na,x,1\n");

        var shuffled = Plearn.Run("trace", "-e", late).Lines.Skip(1).Select(Figures).ToList();
        var sorted = Plearn.Run("trace", "-e", early).Lines.Skip(1).Select(Figures).ToList();

        Assert.Equal(Enumerable.Reverse(sorted), shuffled);

        static string Figures(string line) => line.Split(',', 5)[4];
    }

    [Fact]
    public void Trace_OfAPolicyThatPredictsNothing_LeavesThePredictionEmpty()
    {
        using var folder = new TemporaryFolder();
        var evidence = folder.Write("e.csv", "learner,competency,score,max\na,x,2,4\na,x,4,4\n");

        var run = Plearn.Run("trace", "-p", "weighted-average", "-e", evidence);

        Assert.Equal(["1,a,x,,,0.5", "2,a,x,,,0.825"], run.Lines.Skip(1));
    }

    [Fact]
    public void Trace_OfItemsThatAPolicyKnows_UsesThem()
    {
        using var folder = new TemporaryFolder();
        var evidence = folder.Write("e.csv", "learner,competency,item,correct\na,x,easy,1\nb,x,hard,1\nc,x,,1\n");
        var policy = folder.Write("p.json", """{"policy":"bkt","version":1,"parameters":{"prior":0.5,"guess":0.2,"slip":0.1,"byItem":{"easy":{"guess":0.6},"hard":{"slip":0.5}}}}""");

        var run = Plearn.Run("trace", "-p", policy, "-e", evidence);

        Assert.Equal(["0.75", "0.35", "0.55"], run.Lines.Skip(1).Select(line => line.Split(',')[4]));
    }

    [Fact]
    public void Trace_ThatIsCancelled_WritesNothing()
    {
        using var folder = new TemporaryFolder();
        var evidence = folder.Write("e.csv", "learner,competency,correct\na,x,1\n");

        var run = Plearn.Run(host => host with { Cancellation = new CancellationToken(true) }, "trace", "-e", evidence);

        Assert.Equal((130, string.Empty), (run.ExitCode, run.Out));
    }

    [Fact]
    public void Trace_LeavesSelfAssessmentOut()
    {
        using var folder = new TemporaryFolder();
        var evidence = folder.Write("e.csv", "learner,competency,correct,source\na,x,1,quiz\na,x,0,self\n");

        var run = Plearn.Run("trace", "-e", evidence);

        Assert.Equal(run.Lines[1].Split(',')[5], run.Lines[2].Split(',')[5]);
        Assert.Equal(string.Empty, run.Lines[2].Split(',')[4]);
    }

    [Fact]
    public void Trace_CountsRowsOfTheFile_AlsoThoseThatRepeatAnEarlierOne()
    {
        using var folder = new TemporaryFolder();
        var first = folder.Write("e.csv", "learner,competency,correct,id\na,x,1,e1\na,x,1,e1\na,x,0,e2\n");
        var second = folder.Write("f.csv", "learner,competency,correct\nb,x,1\n");

        var run = Plearn.Run("trace", "-e", first, second);

        Assert.Equal(["1,a", "3,a", "4,b"], run.Lines.Skip(1).Select(line => line[..3]));
    }

    [Fact]
    public void Trace_ReadsJournalsToo()
    {
        var run = Plearn.Run("trace", "--journal", SampleFiles.Journals);

        Assert.Equal(0, run.ExitCode);
        Assert.All(["amara", "ben", "chiara"], name => Assert.Contains(run.Lines, line => line.Split(',')[1] == name));
    }

    [Fact]
    public void Trace_ByAPolicyFile_UsesTheCompetencysOwnParameters()
    {
        using var folder = new TemporaryFolder();
        var evidence = folder.Write("e.csv", "learner,competency,correct\na,x,1\na,y,1\n");
        var policy = folder.Write("p.json", """{"policy":"bkt","version":1,"parameters":{"guess":0.25},"byCompetency":{"y":{"prior":0.5}}}""");

        var run = Plearn.Run("trace", "-p", policy, "-e", evidence);

        Assert.Equal(["0.445", "0.575"], run.Lines.Skip(1).Select(line => line.Split(',')[4]));
    }
}
