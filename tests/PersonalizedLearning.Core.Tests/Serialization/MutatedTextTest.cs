using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Xunit;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Core.Tests.Serialization;

/// <summary>Damaged texts are read or refused, nothing else; and what is read can be written and read again.</summary>
[Properties(MaxTest = 2000, EndSize = 20)]
public sealed class MutatedTextTest
{
    private static readonly string[] OtherPolicies = [.. MasteryPolicyRegistry.Standard.Names.Except(["bkt"])];

    [Property]
    public void Framework_IsReadOrRefused(DoNotSize<int> seed) => AssertReadOrRefused("framework", seed.Item);

    [Property]
    public void Catalog_IsReadOrRefused(DoNotSize<int> seed) => AssertReadOrRefused("catalog", seed.Item);

    [Property]
    public void Journal_IsReadOrRefused(DoNotSize<int> seed) => AssertReadOrRefused("journal", seed.Item);

    [Property]
    public void Rules_AreReadOrRefused(DoNotSize<int> seed) => AssertReadOrRefused("rules", seed.Item);

    [Property]
    public void CreditRules_AreReadOrRefused(DoNotSize<int> seed) => AssertReadOrRefused("credit", seed.Item);

    [Property]
    public void Bkt_IsReadOrRefused(DoNotSize<int> seed) => AssertReadOrRefused("bkt", seed.Item);

    [Property(MaxTest = 24_000)]
    public void EveryOtherPolicy_IsReadOrRefused(DoNotSize<int> seed) => AssertReadOrRefused(OtherPolicies[(uint)seed.Item % OtherPolicies.Length], seed.Item);

    [Property]
    public void Options_AreReadOrRefused(DoNotSize<int> seed) => AssertReadOrRefused("options", seed.Item);

    [Property]
    public void Snapshot_IsReadOrRefused(DoNotSize<int> seed) => AssertReadOrRefused("snapshot", seed.Item);

    [Property]
    public void Event_IsReadOrRefused(DoNotSize<int> seed)
    {
        var line = JsonKind.Of("journal").Text.Split('\n')[(uint)seed.Item % 6];
        var text = TextMutation.Of(line, new Random(seed.Item)).Characters();
        try
        {
            var item = LearningJson.ReadEvent(text);

            Assert.Equal(item, LearningJson.ReadEvent(LearningJson.WriteEvent(item)));
        }
        catch (LearningJsonException refusal)
        {
            Refusal.Check(refusal, text);
        }
    }

    private static void AssertReadOrRefused(string name, int seed)
    {
        var kind = JsonKind.Of(name);
        var text = TextMutation.Of(kind.Text, new Random(seed)).Bytes();
        var watch = Stopwatch.StartNew();
        object read;
        try
        {
            read = kind.ReadBytes(text);
        }
        catch (LearningJsonException refusal)
        {
            Refusal.Check(refusal, Encoding.UTF8.GetString(text));
            return;
        }
        finally
        {
            Assert.True(watch.Elapsed.TotalSeconds < 5, $"took {watch.Elapsed}");
        }

        var written = kind.Written(read);
        Assert.Equal(written, kind.Written(kind.ReadBytes(written)));
    }
}
