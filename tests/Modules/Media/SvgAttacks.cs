namespace NaraVard.Tests.Media;

/// <summary>Drawings that run, fetch or bring a reader down. The browser's tests open the same ones.</summary>
public static class SvgAttacks
{
    /// <summary>The beginning of a drawing, up to its attributes.</summary>
    public const string Open = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' xmlns:ev='http://www.w3.org/2001/xml-events' viewBox='0 0 10 10'";

    /// <summary>Parts of a drawing.</summary>
    public static readonly string[] Inside =
    [
        "<script>alert(1)</script>", "<script href='https://x.example/a.js'/>", "<script xlink:href='data:text/javascript,alert(1)'/>", "<script><![CDATA[alert(1)]]></script>",
        "<g><script type='text/ecmascript'>alert(1)</script></g>", "<defs><script>alert(1)</script></defs>", "<x:script xmlns:x='http://www.w3.org/2000/svg'>alert(1)</x:script>",
        "<script xmlns='http://www.w3.org/1999/xhtml'>alert(1)</script>", "<html:script xmlns:html='http://www.w3.org/1999/xhtml'>alert(1)</html:script>", "<SCRIPT>alert(1)</SCRIPT>",
        "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'><img src='x' onerror='alert(1)'/></body></foreignObject>", "<foreignObject><iframe xmlns='http://www.w3.org/1999/xhtml' src='javascript:alert(1)'/></foreignObject>",
        "<switch><foreignObject><p xmlns='http://www.w3.org/1999/xhtml' onclick='alert(1)'>x</p></foreignObject></switch>", "<iframe xmlns='http://www.w3.org/1999/xhtml' srcdoc='&lt;script&gt;alert(1)&lt;/script&gt;'/>",
        "<a href='javascript:alert(1)'><text>x</text></a>", "<a xlink:href='javascript:alert(1)'><rect width='9' height='9'/></a>", "<a href='java&#10;script:alert(1)'><text>x</text></a>", "<a href='&#1;javascript:alert(1)'/>",
        "<a href='data:text/html,&lt;script&gt;alert(1)&lt;/script&gt;'/>", "<a href='https://x.example/'>ut</a>", "<a href='//x.example'/>", "<a href='vbscript:msgbox(1)'/>",
        "<rect width='9' height='9' onclick='alert(1)'/>", "<rect onload='alert(1)'/>", "<g onmouseover='alert(1)'/>", "<circle r='9' onfocus='alert(1)' tabindex='1'/>", "<text onpointerrawupdate='alert(1)'>x</text>",
        "<rect ONCLICK='alert(1)'/>", "<path d='M0 0' onbegin='alert(1)'/>", "<g onanimationstart='alert(1)'/>", "<rect ev:event='click' ev:handler='#h'/>", "<ev:listener event='load' handler='#h'/>",
        "<animate attributeName='href' to='javascript:alert(1)'/>", "<a><animate attributeName='href' values='javascript:alert(1)'/></a>", "<set attributeName='onmouseover' to='alert(1)'/>", "<set attributeName='xlink:href' to='javascript:alert(1)'/>",
        "<animate onbegin='alert(1)' attributeName='x' dur='1s'/>", "<animate onend='alert(1)' attributeName='x' dur='1s'/>", "<animateMotion onrepeat='alert(1)'/>", "<animateTransform onbegin='alert(1)'/>", "<discard onbegin='alert(1)'/>",
        "<use href='https://x.example/a.svg#x'/>", "<use xlink:href='data:image/svg+xml;base64,PHN2Zy8+#x'/>", "<use href='#a' id='a'/>", "<image href='https://x.example/track.gif'/>", "<image xlink:href='javascript:alert(1)'/>",
        "<image href='data:image/svg+xml,&lt;svg onload=alert(1)&gt;'/>", "<feImage href='https://x.example/a.svg'/>", "<filter id='f'><feImage xlink:href='#x'/></filter>", "<handler type='text/javascript'>alert(1)</handler>",
        "<style>@import 'https://x.example/a.css';</style>", "<style>rect{background:url(javascript:alert(1))}</style>", "<style>*{behavior:url(x.htc)}</style>", "<rect style='fill:url(https://x.example/a.svg#b)'/>",
        "<rect style='background:url(javascript:alert(1))'/>", "<rect style='fill:expression(alert(1))'/>", "<rect style='-moz-binding:url(x.xml#y)'/>", "<rect style='fill:u\\72l(https://x.example)'/>",
        "<rect fill='url(https://x.example/a.svg#b)'/>", "<rect fill='url(//x.example#b)'/>", "<rect fill=\"url('https://x.example')\"/>", "<rect mask='url(data:image/svg+xml,x#y)'/>", "<g clip-path='url(javascript:alert(1))'/>",
        "<g filter='url(https://x.example/f.svg#f)'/>", "<rect fill='url( #a) url(https://x.example)'/>", "<text font-family=\"x;src:url(https://x.example)\">x</text>", "<rect cursor='url(https://x.example/c.cur),auto'/>",
        "<video xmlns='http://www.w3.org/1999/xhtml' src='x' onerror='alert(1)'/>", "<object data='javascript:alert(1)'/>", "<embed src='javascript:alert(1)'/>", "<link xmlns='http://www.w3.org/1999/xhtml' rel='stylesheet' href='https://x.example'/>",
        "<metadata><x onclick='alert(1)'/></metadata>", "<title><script>alert(1)</script></title>", "<desc><![CDATA[</desc><script>alert(1)</script>]]></desc>", "<text><tspan onload='alert(1)'>x</tspan></text>",
        "<g xml:base='javascript:'><rect width='9'/></g>", "<?xml-stylesheet href='javascript:alert(1)'?>", "<!-- <script>alert(1)</script> -->", "<math xmlns='http://www.w3.org/1998/Math/MathML'><maction xlink:href='javascript:alert(1)'/></math>",
        "<text>&lt;/svg&gt;&lt;script&gt;alert(1)&lt;/script&gt;</text>", "<g id='a\" onload=\"alert(1)'/>", "<rect id='javascript:alert(1)'/>",
    ];

    /// <summary>Drawings of which something is left.</summary>
    public static readonly string[] Whole =
    [
        $"{Open} onload='alert(1)'/>", $"{Open} onload=\"javascript:alert(1)\"><rect/></svg>", $"{Open} xml:base='https://x.example/'/>", $"{Open} style='background:url(https://x.example)'/>",
        $"<?xml version='1.0'?><?xml-stylesheet type='text/xsl' href='https://x.example/a.xsl'?>{Open}/>",
    ];

    /// <summary>Drawings that are refused.</summary>
    public static readonly string[] Refused =
    [
        "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + Open + "><text>&x;</text></svg>", "<!DOCTYPE svg [<!ENTITY a 'lol'><!ENTITY b '&a;&a;'>]>" + Open + "><text>&b;</text></svg>",
        "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'https://x.example/svg.dtd'>" + Open + "/>", "<!DOCTYPE svg [<!ENTITY % p SYSTEM 'https://x.example/p.dtd'> %p;]>" + Open + "/>",
        "<html xmlns='http://www.w3.org/1999/xhtml'><script>alert(1)</script></html>", "<svg onload='alert(1)' viewBox='0 0 1 1'/>", $"{Open}><script>alert(1)</svg>", $"{Open}/><script>alert(1)</script>",
        "<svg xmlns='http://www.w3.org/2000/svg'/>", $"{Open}>{string.Concat(Enumerable.Repeat("<g>", 5000))}{string.Concat(Enumerable.Repeat("</g>", 5000))}</svg>", $"{Open}>{string.Concat(Enumerable.Repeat("<g/>", 20_001))}</svg>",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1e9 1'/>",
    ];
}
