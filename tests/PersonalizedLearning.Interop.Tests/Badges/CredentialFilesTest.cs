using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Interop.Tests.Badges;

/// <summary>Credentials as tokens and in images, and files that are none.</summary>
public sealed class CredentialFilesTest
{
    private const string Validator = "data/badges/1edtech-validator";

    [SharedFact(Validator)]
    public void Images_HoldCredentials()
    {
        foreach (var name in (string[])["simple-json.png", "simple-jwt.png", "simple-jwt_v1.png", "simple-json.svg", "simple-jwt.svg", "simple-jwt_v1.svg"])
        {
            var credential = CredentialReader.ReadFile(SharedFiles.PathOf($"{Validator}/{name}")).Credential;

            Assert.Equal(CredentialKind.Achievement, credential.Kind);
            Assert.Equal(name.Contains("jwt", StringComparison.Ordinal), credential.Token is not null);
        }
    }

    [SharedFact("data/badges/1edtech-clr20/simple.jwt")]
    public void RecordOfTokens_IsReadThrough()
    {
        var record = CredentialReader.ReadFile(SharedFiles.PathOf("data/badges/1edtech-clr20/simple.jwt")).Credential;

        var inner = Assert.Single(Assert.Single(record.Subjects).Credentials);
        Assert.Equal((CredentialKind.Clr, CredentialKind.Achievement), (record.Kind, inner.Kind));
        Assert.Equal("Achievement 1", Assert.Single(inner.Subjects[0].Achievements).Name);
        Assert.NotNull(inner.Token);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Png_CompressedOrNot_IsRead(bool isCompressed) =>
        Assert.Equal("https://example.org/credentials/1", CredentialReader.Read(Png(BadgeFixture.Bytes(BadgeFixture.Odd), isCompressed)).Credential.Id);

    [Fact]
    public void Png_OfSeveralCredentials_TellsOfThem()
    {
        var chunk = TextChunk(BadgeFixture.Bytes(BadgeFixture.Odd), false);

        Assert.Contains(CredentialReader.Read((byte[])[.. Png([]).AsSpan(0, 8), .. chunk, .. chunk]).Diagnostics, item => item.Code == "several-credentials");
    }

    [Fact]
    public void Png_WhoseTextGrowsTooLarge_IsRefused()
    {
        var bomb = Png(new byte[20 << 20], isCompressed: true);

        Assert.True(bomb.Length < 40_000);
        Assert.Contains("grows too large", Assert.Throws<InteropFormatException>(() => CredentialReader.Read(bomb)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Svg_DoesNotResolveEntities()
    {
        const string Bomb = """
            <!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///secret">]>
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:o="https://purl.imsglobal.org/ob/v3p0"><o:credential>{"x":"&b;&f;"}</o:credential></svg>
            """;

        Assert.Contains("no well-formed XML", Assert.Throws<InteropFormatException>(() => CredentialReader.Read(BadgeFixture.Bytes(Bomb))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Token_GivesWhatItsClaimsSay()
    {
        var credential = BadgeFixture.Read(BadgeFixture.Token(
            """{"vc":{"type":["VerifiableCredential","OpenBadgeCredential"],"credentialSubject":{"type":"AchievementSubject"}},"iss":"https://example.org/i","jti":"urn:1","sub":"did:example:7","nbf":1262304000,"exp":1293840000}""")).Credential;

        Assert.Equal(("https://example.org/i", "urn:1", "did:example:7"), (credential.Issuer!.Id, credential.Id, credential.Subjects[0].Id));
        Assert.Equal(("2010-01-01T00:00:00Z", "2011-01-01T00:00:00Z"), (credential.Begins, credential.Ends));
    }

    [Fact]
    public void Tokens_InTokensInTokens_AreReadToABound()
    {
        var token = BadgeFixture.Token(BadgeFixture.Odd);
        for (var depth = 0; depth < 12; depth++)
        {
            token = BadgeFixture.Token($$"""{"type":"ClrCredential","credentialSubject":{"type":"ClrSubject","verifiableCredential":["{{token}}"] } }""");
        }

        var result = BadgeFixture.Read(token);

        var level = 0;
        for (var credential = result.Credential; credential.Subjects[0].Credentials is [{ } inner]; credential = inner)
        {
            level++;
        }

        Assert.Equal(3, level);
        Assert.Contains(result.Diagnostics, item => item.Code == "unusable-value");
        Assert.Equal(token, Encoding.UTF8.GetString(BadgeFixture.Write(result.Credential)));
    }

    [Theory]
    [InlineData("", "begins with none")]
    [InlineData("hello", "begins with none")]
    [InlineData("[]", "begins with none")]
    [InlineData("{", "ends early")]
    [InlineData("{} {}", "")]
    [InlineData("{\"id\":\"\\ud83d\"}", "surrogate")]
    [InlineData("ey", "1 parts")]
    [InlineData("e.e.e.e.e", "encrypted")]
    [InlineData("e!.e.e", "header of the token")]
    [InlineData("eyJhIjoxfQ.W10.x", "no JSON object")]
    [InlineData("eyJhIjoxfQ.eyJhIjox.x", "payload of the token")]
    [InlineData("<svg/>", "holds no credential")]
    [InlineData("<svg", "no well-formed XML")]
    public void NoCredential_IsRefusedInOneLine(string text, string problem)
    {
        var exception = Assert.Throws<InteropFormatException>(() => BadgeFixture.Read(text));

        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
    }

    [Theory]
    [InlineData(60, false)]
    [InlineData(70, true)]
    public void Depth_HasABound(int depth, bool isRefused)
    {
        var json = string.Concat(Enumerable.Repeat("{\"parentOrg\":", depth - 2)) + "{}" + new string('}', depth - 2);
        var exception = Record.Exception(() => BadgeFixture.Read($$"""{"issuer":{{json}}}"""));

        Assert.Equal(isRefused, exception is InteropFormatException);
    }

    [Fact]
    public void Depth_OfTheGreatestBound_DoesNotOverflow()
    {
        var json = string.Concat(Enumerable.Repeat("{\"endorsement\":[", 490)) + "{}" + string.Concat(Enumerable.Repeat("]}", 490));
        var result = CredentialReader.Read(BadgeFixture.Bytes(json), new InteropReadOptions { MaxDepth = 1000 });

        Assert.True(BadgeFixture.Write(result.Credential).Length > json.Length);
    }

    [Fact]
    public void Size_HasABound() =>
        Assert.Contains("larger than 10 bytes", Assert.Throws<InteropFormatException>(() => CredentialReader.Read(BadgeFixture.Bytes(BadgeFixture.Odd), new InteropReadOptions { MaxBytes = 10 })).Message, StringComparison.Ordinal);

    [Fact]
    public void Writer_RefusesWhatIsNoJson() => Assert.Throws<ArgumentException>(() => BadgeFixture.Write(new BadgeCredential { Other = [new JsonMember("x", "{")] }));

    /// <summary>A PNG of nothing but a credential; checksums are not looked at.</summary>
    internal static byte[] Png(byte[] text, bool isCompressed = false) =>
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. TextChunk(text, isCompressed), .. Chunk("IEND", [])];

    private static byte[] TextChunk(byte[] text, bool isCompressed)
    {
        using var data = new MemoryStream();
        data.Write("openbadgecredential\0"u8);
        data.Write([(byte)(isCompressed ? 1 : 0), 0, 0, 0]);
        if (isCompressed)
        {
            using var deflating = new ZLibStream(data, CompressionLevel.SmallestSize, leaveOpen: true);
            deflating.Write(text);
        }
        else
        {
            data.Write(text);
        }

        return Chunk("iTXt", data.ToArray());
    }

    private static byte[] Chunk(string name, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(name), .. data, 0, 0, 0, 0];
    }
}
