using System.Text;
using NaraVard.Mail.Incoming;

namespace NaraVard.Tests.Mail.Incoming;

/// <summary>The examples of RFC 4648, 10.</summary>
public sealed class Base32Tests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "my")]
    [InlineData("fo", "mzxq")]
    [InlineData("foo", "mzxw6")]
    [InlineData("foob", "mzxw6yq")]
    [InlineData("fooba", "mzxw6ytb")]
    [InlineData("foobar", "mzxw6ytboi")]
    public void Bytes_are_the_same_again_also_in_capitals(string plain, string written)
    {
        var bytes = Encoding.ASCII.GetBytes(plain);

        Assert.Equal(written, Base32.Write(bytes));
        Assert.Equal(bytes, Base32.Read(written));
        Assert.Equal(bytes, Base32.Read(written.ToUpperInvariant()));
    }

    [Theory]
    [InlineData("m1")]
    [InlineData("å")]
    [InlineData("m y")]
    public void What_is_none_of_the_signs_is_nothing(string text) => Assert.Null(Base32.Read(text));
}
