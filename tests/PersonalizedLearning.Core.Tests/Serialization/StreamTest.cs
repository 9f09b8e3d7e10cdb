using System.Text;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Core.Tests.Serialization;

/// <summary>How streams are used: to their end or the limit, in pieces of any size, and left open.</summary>
public sealed class StreamTest
{
    [Theory]
    [InlineData("journal", (byte)' ')]
    [InlineData("framework", (byte)'[')]
    public void Read_AStreamWithoutEnd_IsRefusedOnceTheLimitIsPassed(string name, byte filler)
    {
        using var stream = new EndlessStream(filler);

        var refusal = Assert.Throws<LearningJsonException>(() => JsonKind.Of(name).Read(stream));

        Assert.Contains("256 MiB", refusal.Message, StringComparison.Ordinal);
        Assert.InRange(stream.Taken, LearningJson.MaxBytes, LearningJson.MaxBytes + (1 << 20));
        Assert.Equal(((string?)null, (long?)null), (refusal.Path, refusal.Line));
    }

    [Theory]
    [MemberData(nameof(JsonKind.Names), MemberType = typeof(JsonKind))]
    public void Read_InPiecesOfOneByte_IsTheSame_AndLeavesTheStreamOpen(string name)
    {
        var kind = JsonKind.Of(name);
        using var stream = new Dripping(Encoding.UTF8.GetBytes("\ufeff" + kind.Text));

        Assert.Equal(kind.Written(kind.ReadText(kind.Text)), kind.Written(kind.Read(stream)));
        Assert.True(stream.CanRead);
    }

    [Theory]
    [MemberData(nameof(JsonKind.Names), MemberType = typeof(JsonKind))]
    public void Write_LeavesTheStreamOpen_AndEndsTheLine(string name)
    {
        var kind = JsonKind.Of(name);
        using var stream = new MemoryStream();

        kind.Write(stream, kind.ReadText(kind.Text));

        Assert.True(stream.CanWrite);
        Assert.Equal((byte)'\n', stream.ToArray()[^1]);
        Assert.DoesNotContain((byte)'\r', stream.ToArray());
    }

    [Theory]
    [MemberData(nameof(JsonKind.Names), MemberType = typeof(JsonKind))]
    public void ReadAndWrite_OfNull_Throw(string name)
    {
        var kind = JsonKind.Of(name);
        var item = kind.ReadText(kind.Text);

        Assert.Throws<ArgumentNullException>(() => kind.Read(null!));
        Assert.Throws<ArgumentNullException>(() => kind.Write(null!, item));
    }

    [Fact]
    public void Write_OfNothing_Throws()
    {
        using var stream = new MemoryStream();

        Assert.Throws<ArgumentNullException>(() => LearningJson.WriteFramework(stream, null!));
        Assert.Throws<ArgumentNullException>(() => LearningJson.WriteCatalog(stream, null!));
        Assert.Throws<ArgumentNullException>(() => LearningJson.WriteJournal(stream, null!));
        Assert.Throws<ArgumentNullException>(() => LearningJson.WriteEvent(null!));
        Assert.Throws<ArgumentNullException>(() => LearningJson.WritePolicies(stream, null!));
        Assert.Throws<ArgumentNullException>(() => LearningJson.WriteSnapshot(stream, null!));
        Assert.Throws<ArgumentNullException>(() => LearningJson.WriteRecommenderOptions(stream, null!));
        Assert.Throws<ArgumentNullException>(() => LearningJson.WriteRecommendations(stream, null!, null!));
        Assert.Empty(stream.ToArray());
    }

    private sealed class Dripping(byte[] text) : MemoryStream(text)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);
    }
}
