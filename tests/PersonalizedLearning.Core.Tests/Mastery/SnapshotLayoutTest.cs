using System.Security.Cryptography;
using NodaTime;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Core.Tests.Mastery;

/// <summary>
/// Folds at rest are the bytes of states, so a field moved or renamed would break what others have stored without a word. Whoever changes a layout or a rule on
/// purpose raises the version of the policy, and only then the line here.
/// </summary>
public sealed class SnapshotLayoutTest
{
    private static readonly Dictionary<string, string> Layouts = new()
    {
        ["afm"] = "v1 4 bytes 42f4aeb81c1e",
        ["auto-points"] = "v1 24 bytes a89b44f42a33",
        ["average"] = "v1 16 bytes 2d311251337c",
        ["best-fit"] = "v1 520 bytes b98d476c75c9",
        ["bkt"] = "v1 16 bytes fca841376238",
        ["ebisu"] = "v1 40 bytes b0634ac04b42",
        ["elo"] = "v1 16 bytes 7e55a068ac78",
        ["forgetting"] = "v1 24 bytes c6c267c8dc55",
        ["fsrs"] = "v1 24 bytes b9681d9b8de2",
        ["highest"] = "v1 48 bytes 2fb82784a3e6",
        ["hlr"] = "v1 16 bytes 1e2231a636b2",
        ["irt"] = "v1 768 bytes 69ff846f9f1f",
        ["latest"] = "v1 8 bytes 7e8e55519c0c",
        ["levels"] = "v1 4 bytes 9d9f290527a6",
        ["lkt"] = "v1 64 bytes ce13e567a4b9",
        ["m-of-n"] = "v1 24 bytes a3055e5fc012",
        ["most-common"] = "v1 408 bytes 2db299816f8a",
        ["n-times"] = "v1 40 bytes c16676ccbf6e",
        ["pfa"] = "v1 8 bytes fb5e512425fc",
        ["pfae"] = "v1 16 bytes 282456918120",
        ["points"] = "v1 8 bytes 67abdd721024",
        ["power-law"] = "v1 48 bytes bd8b52d9c9fc",
        ["recursive-decaying-average"] = "v1 16 bytes b02ae9431f0a",
        ["rubric"] = "v1 136 bytes 6730225fd02d",
        ["weighted-average"] = "v1 24 bytes f6ad67a0e3ff",
    };

    [Fact]
    public void Snapshot_OfEveryPolicy_HasTheBytesThatOthersHaveStored()
    {
        var now = MasteryPolicyRegistry.Standard.Names.ToDictionary(name => name, LayoutOf);

        Assert.Equal(Layouts.OrderBy(item => item.Key, StringComparer.Ordinal), now.OrderBy(item => item.Key, StringComparer.Ordinal));
    }

    // Twelve answers that set every field, as the size, the version and the first bytes of a hash of the state rounded to what every processor agrees on.
    private static string LayoutOf(string name)
    {
        var fold = new MasteryFold(MasteryPolicyRegistry.Standard.Create(name));
        for (var answer = 0; answer < 12; answer++)
        {
            fold.Update(Observation.OfFraction(answer % 3 == 0 ? 0 : 1, Instant.FromUnixTimeSeconds(86400 * answer)) with
            {
                Item = $"q{answer % 5}", Purpose = answer % 4 == 3 ? EvidencePurpose.Summative : EvidencePurpose.Formative,
            });
        }

        var snapshot = fold.Snapshot();
        return FormattableString.Invariant($"v{snapshot.Version} {snapshot.State.Count} bytes {Convert.ToHexStringLower(SHA256.HashData(Rounded(snapshot.State)))[..12]}");
    }

    // The last digits of logarithms and powers may differ from one processor to another: the low half of every eight bytes is left out.
    private static byte[] Rounded(ValueList<byte> state) => [.. state.Where((_, position) => state.Count < 8 || position % 8 >= 4)];
}
