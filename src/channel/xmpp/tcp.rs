//! A TCP connection that does not make the server wait.
//!
//! Made by `connect.rs`, under TLS. Prosody leaves Nagle's algorithm on, and so keeps a small packet back
//! until the one before it is acknowledged; Linux delays an acknowledgement for 40 ms unless it is told
//! not to, each time anew. With stream management that is 40 ms in nearly every turn.

use std::{
    io::{self, IoSlice},
    net::SocketAddr,
    pin::Pin,
    task::{Context, Poll, ready},
};

use socket2::SockRef;
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
};

/// The connection.
#[derive(Debug)]
pub(crate) struct Tcp(TcpStream);

impl Tcp {
    /// Connects to the first address of the host that answers.
    pub(crate) async fn connect(host: &str, port: u16) -> io::Result<Self> {
        Self::of(TcpStream::connect((host, port)).await?)
    }

    /// Connects to the first of these that answers.
    pub(crate) async fn connect_to(addresses: &[SocketAddr]) -> io::Result<Self> {
        Self::of(TcpStream::connect(addresses).await?)
    }

    fn of(tcp: TcpStream) -> io::Result<Self> {
        tcp.set_nodelay(true)?;
        // Nothing hangs on it: the session looks after the connection by itself (`Session::tick`).
        let _ = SockRef::from(&tcp).set_keepalive(true);
        Ok(Self(tcp))
    }
}

impl AsyncRead for Tcp {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let read = ready!(Pin::new(&mut self.0).poll_read(cx, buf));
        #[cfg(target_os = "linux")]
        if read.is_ok() {
            // If it fails, all is as slow as it would be without.
            let _ = SockRef::from(&self.0).set_tcp_quickack(true);
        }
        Poll::Ready(read)
    }
}

impl AsyncWrite for Tcp {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.0).poll_write(cx, buf)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bufs: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.0).poll_write_vectored(cx, bufs)
    }

    fn is_write_vectored(&self) -> bool {
        self.0.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_shutdown(cx)
    }
}
