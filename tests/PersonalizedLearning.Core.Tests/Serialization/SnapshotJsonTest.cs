using FsCheck.Xunit;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Serialization;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 300)]
public sealed class SnapshotJsonTest
{
    private static readonly JsonKind Kind = JsonKind.Of("snapshot");

    [Property]
    public void Restore_ThroughJson_AndContinue_EqualsNeverStopping(MasteryPolicySet policies, ObservationSequence before, ObservationSequence after)
    {
        var unbroken = new MasteryFold(policies.Standard);
        Fold(unbroken, before);
        var written = Kind.Written(unbroken.Snapshot());

        var snapshot = (MasterySnapshot)Kind.ReadBytes(written);
        var restored = MasteryFold.Restore(policies.Standard, snapshot);
        Fold(unbroken, after);
        Fold(restored, after);

        Assert.Equal(written, Kind.Written(snapshot));
        Assert.Equal(unbroken.Snapshot(), restored.Snapshot());
        Assert.Equal(unbroken.Estimate(TimeGenerators.End), restored.Estimate(TimeGenerators.End));
        Assert.Equal(unbroken.PredictSuccess(TimeGenerators.End), restored.PredictSuccess(TimeGenerators.End));
    }

    [Fact]
    public void Restore_OfASnapshotOfAnotherPolicy_IsRefused()
    {
        var snapshot = (MasterySnapshot)Kind.ReadText(Kind.Text);

        Assert.Throws<ArgumentException>(() => MasteryFold.Restore(new WeightedAverage(), snapshot));
        Assert.Throws<ArgumentException>(() => MasteryFold.Restore(new BayesianKnowledgeTracing(), snapshot with { State = snapshot.State.Skip(1).ToValueList() }));
        Assert.Throws<ArgumentException>(() => MasteryFold.Restore(new BayesianKnowledgeTracing(), snapshot with { Version = 2 }));
    }

    [Theory]
    [InlineData("AAAAAAAA4D8AAAAAAADgPw==", "not base64!", "$.state")]
    [InlineData("\"count\": 7", "\"count\": 7.5", "$.count")]
    public void Read_ASnapshotThatIsNone_NamesThePlace(string what, string by, string path) =>
        Assert.Equal(path, Kind.Refused(by, Kind.Text.Replace(what, by, StringComparison.Ordinal)).Path);

    private static void Fold(MasteryFold fold, ObservationSequence observations)
    {
        foreach (var observation in observations.Items)
        {
            fold.Update(observation);
        }
    }
}
