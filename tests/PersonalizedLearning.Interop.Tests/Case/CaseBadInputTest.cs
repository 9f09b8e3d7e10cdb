using System.Text;

namespace PersonalizedLearning.Interop.Tests.Case;

public sealed class CaseBadInputTest
{
    [Theory]
    [InlineData("", "empty")]
    [InlineData("  \n", "empty")]
    [InlineData("this is no JSON", "not JSON")]
    [InlineData("<CFDocument/>", "not JSON")]
    [InlineData("{\"CFItems\":[}", "not JSON")]
    [InlineData("{\"CFItems\":[]} {}", "not JSON")]
    [InlineData("{\"CFItems\":[{\"identifier\":\"a\"", "ends early")]
    [InlineData("{\"CFItems\":[{\"identifier\":\"a", "ends early")]
    [InlineData("{\"CFItems\":[],", "ends early")]
    [InlineData("{\"CFDocument\":", "ends early")]
    [InlineData("{", "ends early")]
    [InlineData("[]", "the root is not an object")]
    [InlineData("\"CFDocument\"", "the root is not an object")]
    [InlineData("null", "the root is not an object")]
    [InlineData("{}", "none of the members")]
    [InlineData("{\"CFDocuments\":[]}", "none of the members")]
    [InlineData("{\"CFItems\":[{\"fullStatement\":\"\\ud800\"}]}", "surrogate")]
    public void Unreadable_IsOneClearError(string json, string problem)
    {
        foreach (var inPieces in new[] { false, true })
        {
            var bytes = Encoding.UTF8.GetBytes(json);
            var exception = Assert.Throws<InteropFormatException>(() => inPieces ? CaseReader.Read(new MemoryStream(bytes)) : CaseReader.Read(bytes));

            Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
            Assert.Contains("expected", exception.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', exception.Message);
        }
    }

    [Fact]
    public void Malformed_NamesPathLineAndByte()
    {
        var exception = Assert.Throws<InteropFormatException>(() => CaseFixture.Read("{\"CFItems\":[\n{},\n{ bad }]}"));

        Assert.Equal("CFItems[1] (line 3, byte 3)", exception.Place);
    }

    [Fact]
    public void Utf16_IsNamed()
    {
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{}")];

        Assert.Contains("UTF-16", Assert.Throws<InteropFormatException>(() => CaseReader.Read(bytes)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void InvalidUtf8_IsNamed()
    {
        byte[] bytes = [.. "{\"CFItems\":[{\"fullStatement\":\""u8, 0xE9, .. "\"}]}"u8];

        Assert.Contains("UTF-8", Assert.Throws<InteropFormatException>(() => CaseReader.Read(bytes)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void File_Missing_IsNamed()
    {
        var exception = Assert.Throws<InteropFormatException>(() => CaseReader.ReadFile("no-such-file.json"));

        Assert.Equal("no-such-file.json: there is no such file; expected the path of a file.", exception.Message);
    }

    [Fact]
    public void File_ThatIsAFolder_IsNamed() => Assert.Contains(
        "can't be opened", Assert.Throws<InteropFormatException>(() => CaseReader.ReadFile(Path.GetTempPath())).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("[")]
    [InlineData("{\"CFItems\":[{\"a\":[")]
    [InlineData("{\"x\":[")]
    public void Nesting_100MegabytesDeep_FailsAtOnce(string start)
    {
        using var stream = new RepeatingStream(start, '[', 100_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var exception = Assert.Throws<InteropFormatException>(() => CaseReader.Read(stream));

        Assert.Contains(start == "[" ? "root" : "64 deep", exception.Message, StringComparison.Ordinal);
        Assert.InRange(stream.Position, 0, 1_000_000);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000);
    }

    [Fact]
    public void Depth_IsReadUpToTheLimit()
    {
        var options = new InteropReadOptions { MaxDepth = 10 };

        Assert.Equal("[[[[[[[[[]]]]]]]]]", CaseFixture.Read($"{{\"CFItems\":[],\"x\":{Nested(9, "")}}}", options).Package.Other[0].Json);
        Assert.Contains("10 deep", Assert.Throws<InteropFormatException>(() => CaseFixture.Read($"{{\"CFItems\":[],\"x\":{Nested(10, "")}}}", options)).Message, StringComparison.Ordinal);
        Assert.Contains("not JSON", Assert.Throws<InteropFormatException>(() => CaseFixture.Read($"{{\"CFItems\":[],\"x\":{Nested(9, "?")}}}", options)).Message, StringComparison.Ordinal);

        static string Nested(int depth, string inside) => new string('[', depth) + inside + new string(']', depth);
    }

    [Fact]
    public void Size_AboveTheLimit_Fails()
    {
        using var stream = new RepeatingStream("{\"CFItems\":[\"", 'x', 100_000_000);

        var exception = Assert.Throws<InteropFormatException>(() => CaseReader.Read(stream, new InteropReadOptions { MaxBytes = 1_000_000 }));

        Assert.Contains("at most 1000000 bytes", exception.Message, StringComparison.Ordinal);
        Assert.InRange(stream.Position, 0, 3_000_000);
    }

    [Fact]
    public void Options_OutOfRange_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new InteropReadOptions { MaxDepth = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new InteropReadOptions { MaxBytes = 0 });
    }

    private sealed class RepeatingStream(string start, char next, long length) : Stream
    {
        private long position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get => position; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var count = (int)Math.Min(buffer.Length, length - position);
            for (var index = 0; index < count; index++, position++)
            {
                buffer[index] = (byte)(position < start.Length ? start[(int)position] : next);
            }

            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
