using System.Globalization;
using System.Text;
using FsCheck.Xunit;
using PersonalizedLearning.Testing.Schemas;

namespace PersonalizedLearning.Interop.Tests.Badges;

public sealed class CanonicalJsonTest
{
    // The bits and texts of RFC 8785, appendix B.
    [Theory]
    [InlineData("0000000000000000", "0")]
    [InlineData("8000000000000000", "0")]
    [InlineData("0000000000000001", "5e-324")]
    [InlineData("8000000000000001", "-5e-324")]
    [InlineData("7fefffffffffffff", "1.7976931348623157e+308")]
    [InlineData("ffefffffffffffff", "-1.7976931348623157e+308")]
    [InlineData("4340000000000000", "9007199254740992")]
    [InlineData("c340000000000000", "-9007199254740992")]
    [InlineData("4430000000000000", "295147905179352830000")]
    [InlineData("44b52d02c7e14af5", "9.999999999999997e+22")]
    [InlineData("44b52d02c7e14af6", "1e+23")]
    [InlineData("44b52d02c7e14af7", "1.0000000000000001e+23")]
    [InlineData("444b1ae4d6e2ef4e", "999999999999999700000")]
    [InlineData("444b1ae4d6e2ef4f", "999999999999999900000")]
    [InlineData("444b1ae4d6e2ef50", "1e+21")]
    [InlineData("3eb0c6f7a0b5ed8c", "9.999999999999997e-7")]
    [InlineData("3eb0c6f7a0b5ed8d", "0.000001")]
    [InlineData("41b3de4355555553", "333333333.3333332")]
    [InlineData("41b3de4355555554", "333333333.33333325")]
    [InlineData("41b3de4355555555", "333333333.3333333")]
    [InlineData("41b3de4355555556", "333333333.3333334")]
    [InlineData("41b3de4355555557", "333333333.33333343")]
    [InlineData("becbf647612f3696", "-0.0000033333333333333333")]
    [InlineData("43143ff3c1cb0959", "1424953923781206.2")]
    public void Number_OfBits_IsThatOfTheStandard(string bits, string expected) =>
        Assert.Equal(expected, CanonicalNumber.Of(BitConverter.UInt64BitsToDouble(ulong.Parse(bits, NumberStyles.HexNumber, CultureInfo.InvariantCulture))));

    [Property(MaxTest = 2000)]
    public bool Number_ReadAgain_HasTheSameBits(long bits)
    {
        var value = BitConverter.Int64BitsToDouble(bits * 0x1E3779B97F4A7C15);
        return !double.IsFinite(value) || value == 0 || double.Parse(CanonicalNumber.Of(value), CultureInfo.InvariantCulture) == value;
    }

    [Fact]
    public void PowersOfTwo_ReadAgain_HaveTheSameBits() =>
        Assert.All(Enumerable.Range(-1074, 2098), power => Assert.Equal(Math.ScaleB(1, power), double.Parse(CanonicalNumber.Of(Math.ScaleB(1, power)), CultureInfo.InvariantCulture)));

    [JsonSchemaFact]
    public void Numbers_AreThoseOfJavaScript()
    {
        var random = new Random(8785);
        var values = Enumerable.Range(0, 5000).Select(_ => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue))).Where(double.IsFinite)
            .Concat(Enumerable.Range(0, 2000).Select(_ => Math.Round(random.NextDouble() * 1000, random.Next(8))))
            .Concat(Enumerable.Range(-1074, 2098).Select(power => Math.ScaleB(1, power))).ToList();
        var texts = JsonSchemas.NumbersOfJavaScript(values.Select(BitConverter.DoubleToInt64Bits));

        Assert.Equal(values.Count, texts.Count);
        Assert.Equal(texts, values.Select(CanonicalNumber.Of));
    }

    [Fact]
    public void Members_AreSortedByCodeUnits()
    {
        // 😀 begins with a surrogate, which comes before the letter U+FB33 by code units, although not by code points.
        Assert.Equal(
            "{\"\\r\":0,\"1\":1,\"\u0080\":2,\"\u00f6\":3,\"\u20ac\":4,\"\ud83d\ude00\":5,\"\ufb33\":6}",
            Canonical("{\"\\u20ac\":4, \"\\r\":0, \"\\ufb33\":6, \"1\":1, \"\\ud83d\\ude00\":5, \"\\u0080\":2, \"\\u00f6\":3}"));
    }

    [Fact]
    public void Texts_AreEscapedWhereTheyMustBe() =>
        Assert.Equal("""["€$\u000f\nA'B\"\\\\\"/<>","\b\t\f\r\u007f"]""".Replace("\\u007f", "\u007f", StringComparison.Ordinal), Canonical("""["\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/<>", "\u0008\t\f\u000d\u007f"]"""));

    [Fact]
    public void Numbers_InDocuments_AreTheShortest() =>
        Assert.Equal("[333333333.3333333,1e+30,4.5,0.002,1e-27]", Canonical("[333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001]"));

    [Theory]
    [InlineData("""{"a":1,"a":1}""")]
    [InlineData("[1e999]")]
    [InlineData("[\"\\ud83d\"]")]
    [InlineData("{")]
    [InlineData("[] []")]
    public void Document_ThatHasNoCanonicalForm_IsRefused(string json) => Assert.Throws<InteropFormatException>(() => Canonical(json));

    [Property]
    public bool Digest_OfReorderedDocument_IsTheSame(int seed)
    {
        var (json, other, _) = RandomJson.Document(seed);
        return CredentialDigest.Of(BadgeFixture.Bytes(json)) == CredentialDigest.Of(BadgeFixture.Bytes(other));
    }

    [Property]
    public bool Digest_OfChangedDocument_Differs(int seed)
    {
        var (json, _, changed) = RandomJson.Document(seed);
        return CredentialDigest.Of(BadgeFixture.Bytes(json)) != CredentialDigest.Of(BadgeFixture.Bytes(changed));
    }

    [Fact]
    public void Digest_InEachForm_IsReadAgain()
    {
        var json = "{\"b\":1, \"a\":[]}"u8.ToArray();
        var digest = CredentialDigest.Of(json);

        Assert.Equal("sha256-" + Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData("{\"a\":[],\"b\":1}"u8)), digest.Sri);
        Assert.All([digest.Hex, digest.Sri, digest.Multibase], text => Assert.True(CredentialDigest.Verify(json, text)));
        Assert.False(CredentialDigest.Verify("{\"b\":2, \"a\":[]}"u8.ToArray(), digest.Sri));
        Assert.All(["", "sha256-", "sha256-AAAA", "u", "uAAAA", "xyz", digest.Hex[2..]], text => Assert.Null(CredentialDigest.TryParse(text)));
    }

    private static string Canonical(string json) => Encoding.UTF8.GetString(CanonicalJson.Of(Encoding.UTF8.GetBytes(json)));
}
