using System.Text;
using FsCheck.Xunit;
using PersonalizedLearning.Simulation.Tests.Measures;

namespace PersonalizedLearning.Simulation.Tests.Running;

public sealed class StudyTallyTest
{
    private static readonly Study Small = TraceStudy.Make(new StudyComparisons { AllPairs = true });

    [Property(MaxTest = 40)]
    public void Add_AnyOrderAndSplit_IsTheSameToTheLastBit(int seed, byte count, int order)
    {
        var learners = TraceStudy.Learners(Small, seed, count % 12);
        var whole = TraceStudy.Written(TraceStudy.Tally(Small, learners));
        var chance = ChanceStream.Of((ulong)order, 0, ChancePurpose.Choice);
        var mixed = learners.Select(traces => (Key: chance.Next(), Traces: traces)).OrderBy(item => item.Key).Select(item => item.Traces).ToList();
        var parts = Enumerable.Range(0, 4).Select(_ => new StudyTally(Small)).ToArray();
        foreach (var traces in mixed)
        {
            parts[chance.NextBelow(parts.Length)].Add(traces);
        }

        // Once from the left, once as two pairs from the right.
        var left = parts[0].NewEmpty();
        Array.ForEach(parts, left.Add);
        parts[3].Add(parts[1]);
        parts[2].Add(parts[0]);
        parts[3].Add(parts[2]);
        Assert.Equal(whole, TraceStudy.Written(left));
        Assert.Equal(whole, TraceStudy.Written(parts[3]));
        Assert.Equal(learners.Count, left.Learners);
    }

    [Property(MaxTest = 20)]
    public void Read_WhatWasWritten_IsTheSame(int seed, byte count)
    {
        var tally = TraceStudy.Tally(Small, TraceStudy.Learners(Small, seed, count % 12));
        using var stream = new MemoryStream();
        stream.WriteByte(1);
        tally.Write(stream);
        stream.WriteByte(2);
        stream.Position = 1;
        var back = StudyTally.Read(Small, stream);
        Assert.Equal(2, stream.ReadByte());
        Assert.Equal(TraceStudy.Written(tally), TraceStudy.Written(back));
    }

    [Fact]
    public void Clear_WhatWasAdded_IsAsNew()
    {
        var tally = TraceStudy.Tally(Small, TraceStudy.Learners(Small, 1, 5));
        tally.Clear();
        Assert.Equal(TraceStudy.Written(new StudyTally(Small)), TraceStudy.Written(tally));
    }

    [Fact]
    public void Read_AnyByteChangedOrTheEndCutOff_Throws()
    {
        var study = Small with { Conditions = [Small.Conditions[0]], Measures = [StudyMeasures.Gain] };
        var bytes = TraceStudy.Written(TraceStudy.Tally(study, TraceStudy.Learners(study, 1, 2)));
        for (var place = 0; place < bytes.Length; place++)
        {
            var changed = (byte[])bytes.Clone();
            changed[place] ^= (byte)(1 << (place % 8));
            Assert.Contains("expected", Assert.Throws<InvalidDataException>(() => Read(study, changed)).Message, StringComparison.Ordinal);
            Assert.Throws<InvalidDataException>(() => Read(study, bytes[..place]));
        }
    }

    [Fact]
    public void Read_SomethingElse_SaysWhat()
    {
        var bytes = TraceStudy.Written(new StudyTally(Small));
        AssertRefused("something else; expected a tally", Small, Encoding.UTF8.GetBytes(new string('x', 100)));
        AssertRefused("version 2; expected version 1", Small, [.. bytes[..8], 2, .. bytes[9..]]);
        AssertRefused("numbers of another study", TraceStudy.Make(name: "other"), bytes);
        AssertRefused("numbers of another study", Small with { Measures = [StudyMeasures.Gain] }, bytes);
        AssertRefused("its end before that of its content", Small, bytes[..^40]);
        AssertRefused("does not fit its checksum", Small, [.. bytes[..^1], (byte)(bytes[^1] ^ 1)]);
    }

    [Fact]
    public void Add_AnotherStudy_Throws()
    {
        var tally = new StudyTally(Small);
        Assert.Contains("'other'", Assert.Throws<ArgumentException>("other", () => tally.Add(new StudyTally(TraceStudy.Make(name: "other")))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Add_TracesOfAnotherShape_Throws()
    {
        var tally = new StudyTally(Small);
        var traces = TraceStudy.Learner(Small, 1, 0);
        Assert.Throws<ArgumentException>("traces", () => tally.Add(traces.AsSpan(1)));
        Assert.Throws<ArgumentException>("traces", () => tally.Add([.. traces.Reverse()]));
        traces[3].Group = 2;
        Assert.Contains("group 2", Assert.Throws<ArgumentException>("traces", () => tally.Add(traces)).Message, StringComparison.Ordinal);
        Assert.Equal(0, tally.Learners);
    }

    [Theory]
    [InlineData(double.NaN, false)]
    [InlineData(1.1e9, false)]
    [InlineData(0.5, true)]
    public void Add_MeasureOutOfItsRange_Throws(double value, bool isYesNo)
    {
        var study = Small with { Measures = [new StudyMeasure("own", "Own", "Own.", null, _ => value) { IsYesNo = isYesNo }] };
        var problem = Assert.Throws<InvalidOperationException>(() => TraceStudy.Tally(study, TraceStudy.Learners(study, 1, 1)));
        Assert.Contains("Measure 'own' of learner 0 is", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Add_NoShare_Throws()
    {
        var traces = TraceStudy.Learner(Small, 1, 0);
        traces[0].AllHeat[0] = 1.5;
        Assert.Contains("1.5; expected a number from 0 to 1", Assert.Throws<InvalidOperationException>(() => new StudyTally(Small).Add(traces)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void New_MeasuresOfOneName_Throws() =>
        Assert.Contains("retention-7d", Assert.Throws<ArgumentException>("study", () => new StudyTally(Small with { Measures = [new StudyMeasure("retention-7d", "Own", "Own.", null, _ => 0)] })).Message, StringComparison.Ordinal);

    [Fact]
    public void New_BaselineThatIsNowhere_Throws() =>
        Assert.Contains("'third'", Assert.Throws<ArgumentException>("study", () => new StudyTally(TraceStudy.Make(new StudyComparisons { BaselinePolicy = "third" }))).Message, StringComparison.Ordinal);

    [Fact]
    public void StandardErrorOf_Measure_IsTheLargest()
    {
        var tally = TraceStudy.Tally(Small, TraceStudy.Learners(Small, 3, 30));
        var expected = tally.ToResult(30).Conditions.SelectMany(condition => condition.Measures).Where(item => item is { Measure: "steps", Group: null }).Max(item => item.StandardError);
        Assert.Equal(expected, tally.StandardErrorOf("steps"));
        Assert.Equal(double.PositiveInfinity, TraceStudy.Tally(Small, TraceStudy.Learners(Small, 3, 1)).StandardErrorOf("steps"));
        Assert.Contains("'nothing'", Assert.Throws<ArgumentException>("measure", () => tally.StandardErrorOf("nothing")).Message, StringComparison.Ordinal);
    }

    private static void AssertRefused(string expected, Study study, byte[] bytes) =>
        Assert.Contains(expected, Assert.Throws<InvalidDataException>(() => Read(study, bytes)).Message, StringComparison.Ordinal);

    private static StudyTally Read(Study study, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return StudyTally.Read(study, stream);
    }
}
