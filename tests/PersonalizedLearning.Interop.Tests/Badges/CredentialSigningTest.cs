using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PersonalizedLearning.Interop.Tests.Badges;

/// <summary>How a signer plugs in: keys and algorithms are those of the platform, the library gives what is to be signed.</summary>
public sealed class CredentialSigningTest
{
    [Theory]
    [InlineData(CredentialDataModel.Version2)]
    [InlineData(CredentialDataModel.Version1)]
    public void Token_SignedByAKey_IsReadAndVerified(CredentialDataModel model)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var one = new IssuedCase(3);
        var credential = CredentialIssuing.OfDecisions(one.Map, IssuedCase.Plain with { DataModel = model }).First();

        var written = BadgeFixture.Write(CredentialPayload.Sign(credential, new TokenSigner(key)));

        var parts = Encoding.ASCII.GetString(written).Split('.');
        Assert.True(key.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256));
        var read = CredentialReader.Read(written);
        Assert.Equal(["proof-not-verified"], read.Diagnostics.Select(item => item.Code));
        Assert.Equal(CredentialDigest.Of(credential), CredentialDigest.Of(read.Credential with { Other = default }));
        Assert.Equal(written, BadgeFixture.Write(read.Credential));
        using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1]));
        Assert.Equal(("https://example.org/school", credential.Id), (claims.RootElement.GetProperty("iss").GetString(), claims.RootElement.GetProperty("jti").GetString()));
        Assert.Equal(IssuedCase.Now.ToUnixTimeSeconds(), claims.RootElement.GetProperty("nbf").GetInt64());
        Assert.Equal(model == CredentialDataModel.Version1, claims.RootElement.TryGetProperty("vc", out _));
    }

    [Fact]
    public void Proof_MadeOverTheCanonicalBytes_IsPutIntoTheCredential()
    {
        byte[] secret = [1, 2, 3];
        var one = new IssuedCase(3);
        var credential = CredentialIssuing.OfDecisions(one.Map, IssuedCase.Plain).First();

        var read = CredentialReader.Read(BadgeFixture.Write(CredentialPayload.Sign(credential, new ProofSigner(secret)))).Credential;

        var payload = CredentialPayload.Of(read);
        Assert.Equal(Convert.ToHexStringLower(HMACSHA256.HashData(secret, payload.CanonicalBytes.Span)), Assert.Single(read.Proofs).ProofValue);
        Assert.Equal(payload.Digest, CredentialDigest.Of(credential));
        Assert.NotEqual(Assert.Single(read.Proofs).ProofValue, Convert.ToHexStringLower(HMACSHA256.HashData(secret, CredentialPayload.Of(read with { Name = "Other" }).CanonicalBytes.Span)));
    }

    [Fact]
    public void SignedRecord_HoldsTokensAsTheyAre()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var one = new IssuedCase(3);
        var record = CredentialIssuing.OfTranscript(one.Transcript, one.Framework, IssuedCase.Plain);
        var subject = record.Subjects[0];
        var signed = record with { Subjects = [subject with { Credentials = subject.Credentials.Select(item => CredentialPayload.Sign(item, new TokenSigner(key))).ToValueList() }] };

        var read = CredentialReader.Read(BadgeFixture.Write(signed)).Credential;

        Assert.Equal(signed.Subjects[0].Credentials.Select(item => item.Token), read.Subjects[0].Credentials.Select(item => item.Token));
        Assert.Equal(subject.Credentials.Select(item => item.Subjects[0].Results), read.Subjects[0].Credentials.Select(item => item.Subjects[0].Results));
        Assert.True(BadgeFixture.AreEqual(BadgeFixture.Write(signed), BadgeFixture.Write(read)));
    }

    [Fact]
    public void Signer_WhoSignsSomethingElse_IsRefused()
    {
        var credential = CredentialIssuing.OfDecisions(new IssuedCase(3).Map, IssuedCase.Plain).First();

        Assert.Contains("something else", Assert.Throws<ArgumentException>(() => CredentialPayload.Sign(credential, new OtherSigner(BadgeFixture.Token("{}")))).Message, StringComparison.Ordinal);
        Assert.Contains("can't be read", Assert.Throws<ArgumentException>(() => CredentialPayload.Sign(credential, new OtherSigner("no token"))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => CredentialPayload.Of(credential with { Token = "x" }));
    }

    private sealed class TokenSigner(ECDsa key) : ICredentialSigner
    {
        public CredentialSignature Sign(CredentialPayload payload)
        {
            var signed = $"{BadgeFixture.Segment("""{"alg":"ES256","typ":"JWT","kid":"https://example.org/school#key-1"}""")}.{Base64Url.EncodeToString(payload.TokenClaims.Span)}";
            return CredentialSignature.OfToken($"{signed}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256))}");
        }
    }

    private sealed class ProofSigner(byte[] secret) : ICredentialSigner
    {
        public CredentialSignature Sign(CredentialPayload payload) => CredentialSignature.Of(new BadgeProof
        {
            Type = ["DataIntegrityProof"],
            CryptoSuite = "example-hmac-jcs",
            VerificationMethod = "https://example.org/school#key-2",
            ProofPurpose = "assertionMethod",
            ProofValue = Convert.ToHexStringLower(HMACSHA256.HashData(secret, payload.CanonicalBytes.Span)),
        });
    }

    private sealed class OtherSigner(string token) : ICredentialSigner
    {
        public CredentialSignature Sign(CredentialPayload payload) => CredentialSignature.OfToken(token);
    }
}
